/// A file that came with a message.
public struct MailFile: Sendable, Hashable {
    /// Its name, without folders and what does not print.
    public let name: String
    /// What its sender says that it is: `application/pdf`.
    public let type: String
    /// Its content.
    public let bytes: [UInt8]

    private static let longest = 150
    private static let endings = [
        "text/plain": "txt", "text/html": "html", "message/rfc822": "eml", "application/pgp-signature": "asc", "application/pgp-keys": "asc",
        "application/pdf": "pdf", "image/png": "png", "image/jpeg": "jpg", "application/json": "json", "application/zip": "zip", "text/csv": "csv",
    ]

    init(_ part: MIMEPart, number: Int) {
        type = part.type.value
        name = part.fileName.flatMap(Self.plain) ?? "part-\(number).\(Self.endings[type] ?? "bin")"
        bytes = part.bytes
    }

    init(name: String, type: String, bytes: [UInt8]) {
        self.name = name
        self.type = type
        self.bytes = bytes
    }

    /// The last step of a path on any system; nil where nothing is left.
    private static func plain(_ name: String) -> String? {
        let last = name.split { $0 == "/" || $0 == "\\" }.last ?? ""
        let plain = PlainText.line(String(last).replacing(":", with: "_")).drop { $0 == "." }
        guard !plain.isEmpty else { return nil }
        return plain.count <= longest ? String(plain) : String(plain.prefix(longest - 20) + "…" + plain.suffix(19))
    }
}
