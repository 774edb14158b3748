import JSONStream

extension SBOMWriter {
    /// What is still wrong with a document that was written in SPDX 2.3 from one of SPDX 2: faults of the source that nobody but its author can mend, such as a
    /// file without a SHA-1, or that writing it in its own notation leaves as they were.
    ///
    /// Documents of other families are fitted to the rules of SPDX 2.3 piece by piece, so that for them this is empty.
    ///
    /// - Returns: the errors by the rules of the format, without its schema, at their places in `bytes`.
    public static func faults(_ bytes: [UInt8], of source: SBOMFormat, as format: SBOMFormat) throws -> [SBOMFinding] {
        guard source.family == .spdx, source.notation != .jsonLD, format.family == .spdx, format.notation != .jsonLD else { return [] }
        var validator = SBOMValidator()
        return try validator.validate(ByteBlock(bytes)).findings.filter { $0.severity == .error }
    }
}
