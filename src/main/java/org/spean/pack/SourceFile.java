package org.spean.pack;

/**
 * One file of the content folder.
 *
 * @param name path inside the folder with {@code /}, e.g. {@code flows/main.yaml}
 * @param shown path as the person knows it
 */
record SourceFile(String name, String shown, byte[] bytes) {
    Place whole() {
        return new Place(shown, 0);
    }

    /** {@code main} for {@code flows/main.yaml}. */
    String stem() {
        return name.substring(name.lastIndexOf('/') + 1, name.length() - ".yaml".length());
    }
}
