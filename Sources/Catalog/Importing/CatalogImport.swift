import Diagnostics
import Glibc
public import Inputs
import JSONStream

/// Imports feeds into a catalogue file.
public struct CatalogImport: Sendable {
    /// How far an import has come.
    public struct Progress: Sendable {
        /// Bytes read, after decompression.
        public var bytes = 0
        /// Records taken.
        public var records = 0
        /// The file being read.
        public var file = ""
    }

    /// The catalogue to write.
    public var target: String
    /// Size limits.
    public var limits: InputLimits
    /// The time of the import, RFC 3339 UTC: comes from outside so that the same input gives the same bytes.
    public var now: String

    /// An import into `target` at the time `now`.
    public init(target: String, limits: InputLimits = .feed, now: String) {
        self.target = target
        self.limits = limits
        self.now = now
    }

    /// Reads every file under `paths` and writes the catalogue: what the target holds already stays, unless a newer record replaces it.
    ///
    /// One bad record stops the import, and the target stays as it was: a catalogue with silent holes would be worse than an old one.
    /// - Throws: ``InputError``, ``CatalogError`` or a `PlacedError` that names file and line.
    public func run(_ paths: [String], progress: (Progress) -> Void = { _ in }) throws -> (info: CatalogInfo, progress: Progress) {
        let files = try InputTree.files(paths)
        let old = try existing()
        var builder = try CatalogBuilder(path: target)
        var state = Progress()
        for file in files {
            state.file = file
            progress(state)
            state.bytes += try RecordStream.read(file, wrapperKeys: RecordReader.wrapperKeys, limits: limits) { name, raw in
                do {
                    try builder.add(try RecordReader.read(raw))
                } catch let error as any ExplainedError where error is JSONError || error is CatalogError && error.code != "CATALOG-007" {
                    throw PlacedError(file: name, error: error)
                }
                state.records += 1
                if state.records % 4096 == 0 { progress(state) }
            }
        }
        guard state.records > 0 else { throw CatalogError.nothingToImport }
        if let old { try builder.addAll(of: old) }
        return (try builder.finish(now: now), state)
    }

    private func existing() throws -> Catalog? {
        guard access(target, F_OK) == 0 else { return nil }
        return try Catalog(MappedFile.open(target), path: target)
    }
}
