public import JSONStream
import Tables

/// Documents that are read whole: SBOMs, advisories, facts.
public enum DocumentFile {
    /// The document in `path`: a plain file is mapped, a compressed one (or a zip or tar that holds exactly one file) is expanded into memory.
    ///
    /// - Parameters:
    ///   - path: a file, or `-` for standard input.
    ///   - limits: size and ratio limits.
    /// - Throws: ``InputError`` if there is not exactly one readable file of some bytes within the limits.
    public static func open(_ path: String, limits: InputLimits = .document) throws(InputError) -> ByteBlock {
        if path != "-" {
            let block = try MappedFile.open(path, limit: limits.bytes)
            // A spreadsheet is a zip archive that is one document: its parts are for its own reader.
            guard isPacked(block), !XLSXReader.isWorkbook(block) else { return block }
        }
        return try expand(path, limits: limits)
    }

    private static func isPacked(_ block: ByteBlock) -> Bool {
        let starts: [[UInt8]] = [
            [0x1F, 0x8B], [0x28, 0xB5, 0x2F, 0xFD], [0xFD, 0x37, 0x7A, 0x58, 0x5A], [0x42, 0x5A, 0x68],
            [0x50, 0x4B, 0x03, 0x04], [0x50, 0x4B, 0x05, 0x06],
        ]
        if starts.contains(where: { block.bytes.starts(with: $0) }) { return true }
        // A tar says so at byte 257.
        return block.count > 262 && block.bytes[257..<262].elementsEqual("ustar".utf8)
    }

    private static func expand(_ path: String, limits: InputLimits) throws(InputError) -> ByteBlock {
        var archive = try ArchiveReader(path: path, limits: limits)
        guard try archive.nextFile() != nil else { throw .empty(path: path) }
        var bytes: [UInt8] = []
        let chunk = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 18, alignment: 16)
        defer { chunk.deallocate() }
        while true {
            let count = try archive.read(into: chunk)
            if count == 0 { break }
            bytes.append(contentsOf: UnsafeRawBufferPointer(rebasing: chunk[..<count]))
        }
        var others = 0
        while try archive.nextFile() != nil { others += 1 }
        guard others == 0 else { throw .severalFiles(path: path, count: others + 1) }
        guard !bytes.isEmpty else { throw .empty(path: path) }
        return ByteBlock(bytes)
    }
}
