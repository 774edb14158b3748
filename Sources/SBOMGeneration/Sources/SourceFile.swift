import JSONStream

/// A file that was recognised, with what its reader needs of its surroundings.
struct SourceFile {
    /// What it was recognised as.
    let kind: SourceKind
    /// Its path in the tree; of several files that are one source, those of all.
    let paths: [String]
    /// The tree that it is in.
    let tree: FileTree
    /// Its bytes.
    let block: ByteBlock
    let limits: GenerationLimits

    /// The folder that the path of the source is counted from: the root of the system for a package database, else the file's own folder.
    let base: String

    /// Paths that the user wants left out.
    var excluded: Set<String> = []
    /// Paths of the files in the tree that are sources themselves.
    var sources: Set<String> = []

    /// The path of the only or the first file.
    var path: String { paths.first ?? "" }

    /// A path under ``base``.
    func under(_ path: String) -> String { FileTree.joined(base, path) }

    /// The bytes of another file under ``base``; nil if there is none within `limit` bytes.
    func neighbour(_ path: String, limit: Int = 8 << 20) -> ByteBlock? { tree.contents(under(path), limit: limit) }

    /// The text of the file: in UTF-16 where a mark at its start says so, else in UTF-8. What is neither is replaced and noted.
    func text(_ harvest: inout Harvest) -> String {
        withExtendedLifetime(block) {
            if let (text, isWhole) = UTF16Text.decode(block.bytes) {
                if !isWhole { harvest.note(.notUTF8) }
                return text
            }
            let bytes = block.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? block.bytes.dropFirst(3) : block.bytes[...]
            if let text = String(validating: bytes, as: UTF8.self) { return text }
            harvest.note(.notUTF8)
            return String(decoding: bytes, as: UTF8.self)
        }
    }

    /// The file as a JSON tree.
    func json() throws(GenerationError) -> JSONValue { try Self.json(block) }

    static func json(_ block: ByteBlock) throws(GenerationError) -> JSONValue {
        do throws(JSONError) {
            var reader = JSONReader(block)
            let value = try reader.value()
            try reader.end()
            return value
        } catch { throw .damaged(error) }
    }
}
