public import JSONStream

/// XSD files that the caller has at hand, by file name. Nothing outside it is ever read, whatever a schema names.
public struct XMLSchemaLibrary: Sendable {
    private var files: [String: @Sendable () -> ByteBlock?] = [:]

    /// An empty library.
    public init() {}

    /// Adds a file.
    ///
    /// - Parameters:
    ///   - block: its bytes.
    ///   - name: its name, without folders: `bom-1.6.xsd`.
    public mutating func add(_ block: ByteBlock, name: String) { files[name] = { block } }

    /// The same for a file that is not opened before it is needed; `open` gives nil where it cannot be read, which is as if it were not there.
    public mutating func add(name: String, _ open: @escaping @Sendable () -> ByteBlock?) { files[name] = open }

    /// True if the file is there.
    public func contains(_ name: String) -> Bool { files[name] != nil }

    /// The file that an address means: the one of the same last part, with or without `.xsd` (`http://cyclonedx.org/schema/spdx` is `spdx.xsd`).
    func file(_ address: String) -> ByteBlock? {
        let last = address.split(separator: "/").last.map(String.init) ?? address
        return files[last]?() ?? files[last + ".xsd"]?()
    }
}
