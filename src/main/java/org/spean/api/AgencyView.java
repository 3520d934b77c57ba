package org.spean.api;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.LocalDate;
import java.util.List;
import org.spean.checks.AgencyFound;
import org.spean.checks.AgencyStanding;
import org.spean.content.Agency;
import org.spean.content.AgencyRegister;
import org.spean.model.Language;

/** What was found, as data: {@code AgencyAnswer} in {@code openapi-base.json}. Telephone numbers are never in it. */
record AgencyView(AgencyRegister register, Language language, LocalDate today, int verifyEveryDays) {
    JsonObject answer(AgencyFound found) {
        JsonObject answer = new JsonObject().put("found", word(found)).put("list", list());
        switch (found) {
            case AgencyFound.One one ->
                answer.put("agency", agency(one.agency())).put("by", Words.word(one.by()));
            case AgencyFound.Few few ->
                answer.put(
                                "candidates",
                                new JsonArray(few.agencies().stream()
                                        .map(this::agency)
                                        .toList()))
                        .put("more", few.more());
            case AgencyFound.NotAName no -> answer.put("reason", Words.word(no.reason()));
            case AgencyFound.None none -> {}
            case AgencyFound.Phone phone -> {}
        }
        return answer;
    }

    private static String word(AgencyFound found) {
        return switch (found) {
            case AgencyFound.One one -> "one";
            case AgencyFound.Few few -> "several";
            case AgencyFound.None none -> "none";
            case AgencyFound.Phone phone -> "phone";
            case AgencyFound.NotAName no -> "no-name";
        };
    }

    private JsonObject list() {
        return new JsonObject()
                .put("version", register.version())
                .put("date", register.date().toString())
                .put("source", register.source().address())
                .put("sample", register.sample())
                .put("old", AgencyStanding.isOld(register, today, verifyEveryDays));
    }

    private JsonObject agency(Agency agency) {
        JsonObject json = new JsonObject()
                .put("row", agency.row())
                .put("name", agency.name(language == Language.KM))
                .put("status", Words.word(AgencyStanding.on(today, agency)))
                .put(
                        "countries",
                        new JsonArray(agency.countries().stream()
                                .map(country -> country.code())
                                .toList()))
                .put("provinces", new JsonArray(provinces(agency)))
                .put("formerNames", new JsonArray(agency.formerNames()));
        agency.licence().ifPresent(licence -> json.put("licence", licence));
        agency.shortName().ifPresent(name -> json.put("shortName", name));
        agency.validUntil().ifPresent(day -> json.put("validUntil", day.toString()));
        return json;
    }

    private static List<String> provinces(Agency agency) {
        return agency.branches().stream()
                .flatMap(branch -> branch.province().stream())
                .distinct()
                .sorted()
                .toList();
    }
}
