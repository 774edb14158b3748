/// How much a file, a folder or an archive may hold before it is refused: the guard against decompression bombs.
public struct InputLimits: Sendable {
    /// Most bytes of one document, after decompression.
    public var bytes: Int
    /// Most bytes that one byte of compressed input may become, looked at once `ratioFloor` bytes have come out.
    public var ratio: Int
    /// Bytes that may come out before the ratio counts: small files compress oddly.
    public var ratioFloor: Int
    /// Most files in one archive.
    public var entries: Int
    /// Most bytes of one record of a feed.
    public var recordBytes: Int
    /// The files of an archive that are read, by the patterns of their names; the others are passed over. Empty for all.
    public var members: [NamePattern] = []

    /// Most bytes of a file in a feed that is one document, such as a year of advisories in XML: eight times ``recordBytes``.
    public var documentBytes: Int { recordBytes.multipliedReportingOverflow(by: 8).overflow ? .max : recordBytes * 8 }

    /// Limits for a document that is read whole, such as an SBOM: 512 MiB, 200 to 1.
    public static let document = InputLimits(bytes: 512 << 20, ratio: 200, ratioFloor: 16 << 20, entries: 10_000, recordBytes: 64 << 20)

    /// Limits for a feed that is streamed: 64 GiB in all, a million files, 64 MiB a record.
    public static let feed = InputLimits(bytes: 64 << 30, ratio: 200, ratioFloor: 64 << 20, entries: 1_000_000, recordBytes: 64 << 20)

    /// Limits from their parts; `.max` switches a limit off.
    public init(bytes: Int, ratio: Int, ratioFloor: Int, entries: Int, recordBytes: Int) {
        self.bytes = bytes
        self.ratio = ratio
        self.ratioFloor = ratioFloor
        self.entries = entries
        self.recordBytes = recordBytes
    }
}
