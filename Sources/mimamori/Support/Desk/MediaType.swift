import ArgumentParser

/// The media type of a document's file by its ending; whoever has another kind says it.
enum MediaType {
    private static let known = [
        "pdf": "application/pdf", "html": "text/html", "txt": "text/plain", "md": "text/markdown", "csv": "text/csv", "xml": "application/xml",
        "json": "application/json", "zip": "application/zip",
        "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ]

    static func of(_ path: String) throws -> String {
        guard let ending = path.split(separator: ".").last, let type = known[ending.lowercased()] else {
            throw ValidationError(
                Speech.say("拡張子からメディアタイプが分かりません。--media-type で指定してください。", "the ending of the file does not tell its media type; give --media-type."))
        }
        return type
    }
}
