/// Writes the blobs of a catalogue one after the other, with the checksum over all of them.
struct BlobSink: ~Copyable {
    var file: FileSink
    private(set) var sum = Checksum()

    init(_ file: consuming FileSink) { self.file = file }

    /// Where the next blob will lie in the file.
    var offset: Int { file.offset }

    mutating func add(_ bytes: [UInt8]) throws(CatalogError) {
        try file.write(bytes)
        sum.add(bytes)
    }
}
