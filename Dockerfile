# docker build -t spean .
# docker run --read-only --tmpfs /tmp -v spean-data:/data -p 8080:8080 --env-file spean.env spean
#
# In production name an external Redis (SPEAN_REDIS_URL); the embedded one keeps its files in /data.

FROM eclipse-temurin:25-jdk AS build
WORKDIR /build
COPY mvnw pom.xml ./
COPY .mvn .mvn
COPY src/main src/main
RUN --mount=type=cache,target=/root/.m2 ./mvnw -q -B -ntp -Dmaven.test.skip=true package

FROM eclipse-temurin:25-jre
RUN useradd --system --uid 10001 --home-dir /spean --shell /usr/sbin/nologin spean \
    && install -d -o spean -g spean -m 0700 /data
WORKDIR /spean
COPY --from=build /build/target/spean.jar spean.jar
COPY config config

# As in scripts/lib/build.sh. JAVA_TOOL_OPTIONS adds to them.
ENV JDK_JAVA_OPTIONS="-XX:+UseSerialGC -Xms24m -Xmx96m -Xss512k -XX:MaxDirectMemorySize=48m \
-XX:ReservedCodeCacheSize=64m -XX:-UsePerfData -XX:-HeapDumpOnOutOfMemoryError -XX:+ExitOnOutOfMemoryError"

# The start-up archive is made by the JVM that will read it; without it the start is only slower.
RUN SPEAN_DATA_DIR=/tmp/training SPEAN_HTTP_PORT=0 SPEAN_MANAGEMENT_PORT=0 \
    java -XX:AOTCacheOutput=/spean/spean.aot -jar spean.jar serve --exit-after-ready; rm -rf /tmp/training

USER spean
ENV SPEAN_HTTP_HOST=0.0.0.0 SPEAN_DATA_DIR=/data
VOLUME /data
EXPOSE 8080

# Liveness, not readiness: without Redis the server still says the safety answer, and must not be replaced for it.
HEALTHCHECK --interval=10s --timeout=3s --start-period=20s CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/9090 && printf 'GET /health/live HTTP/1.0\\r\\n\\r\\n' >&3 && head -n 1 <&3 | grep -q ' 200'"]

STOPSIGNAL SIGTERM
ENTRYPOINT ["java", "-XX:AOTCache=/spean/spean.aot", "-jar", "spean.jar"]
CMD ["serve"]
