public import JSONStream

/// Reads the statements of a VEX document; which of the three notations it has shows in its members.
public enum VEXReader {
    /// All statements of the document that came from `file`.
    ///
    /// - Throws: `JSONError`, or ``VEXError`` for the first statement that cannot be understood: a document is applied whole or not at all.
    public static func read(_ block: ByteBlock, file: String) throws -> [VEXStatement] {
        var json = JSONReader(block)
        let value = try json.value()
        let statements: [VEXStatement]
        if value["@context"]?.texts.contains(where: { $0.contains("openvex") }) == true {
            statements = try OpenVEXStatements.read(value, file: file)
        } else if value["document"]?["csaf_version"] != nil {
            statements = try CSAFVEXStatements.read(value, file: file)
        } else if value["bomFormat"]?.stringValue == "CycloneDX" {
            statements = try CycloneDXVEXStatements.read(value, file: file)
        } else {
            throw VEXError.notVEX(keys: value.members.prefix(6).map(\.key).joined(separator: ", "))
        }
        guard !statements.isEmpty else { throw VEXError.nothingStated }
        return statements
    }

    /// The first of the times that is there, in one form; empty if there is none that can be read.
    static func time(_ texts: String?...) -> String { texts.compactMap { $0 }.first.flatMap(DateTimeText.normalized) ?? "" }
}
