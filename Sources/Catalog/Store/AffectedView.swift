import Versions

/// An affected-package entry as it lies in the catalogue: read in place while matching, without making a value of it.
struct AffectedView {
    let type: UnsafeBufferPointer<UInt8>
    let namespace: UnsafeBufferPointer<UInt8>
    let name: UnsafeBufferPointer<UInt8>
    let release: UnsafeBufferPointer<UInt8>
    let scheme: VersionScheme?
    let gitRanges: Int
    let statement: ProductStatement
    /// At the first range.
    let rest: ByteCursor

    init(_ cursor: inout ByteCursor) throws(CatalogError) {
        type = try cursor.raw()
        namespace = try cursor.raw()
        name = try cursor.raw()
        release = try cursor.raw()
        scheme = SchemeNumber.scheme(try cursor.byte())
        gitRanges = try cursor.varint()
        statement = try StatementCoding.decode(&cursor)
        rest = cursor
    }

    /// The same as ``AffectedPackage/saysVersions``, by the counts alone.
    func saysVersions() throws(CatalogError) -> Bool {
        if statement.status != .affected { return true }
        var cursor = rest
        if try cursor.count() > 0 { return true }
        return try cursor.count() > 0
    }

    /// The events of one range, where they lie.
    struct Range {
        let scheme: VersionScheme?
        let events: [(kind: VersionEvent.Kind, version: UnsafeBufferPointer<UInt8>)]
    }

    /// All ranges, and a cursor at the list of single versions.
    func ranges() throws(CatalogError) -> (ranges: [Range], versions: ByteCursor) {
        var cursor = rest
        let count = try cursor.count()
        var found: [Range] = []
        found.reserveCapacity(count)
        for _ in 0..<count {
            let scheme = SchemeNumber.scheme(try cursor.byte())
            let eventCount = try cursor.count()
            var events: [(kind: VersionEvent.Kind, version: UnsafeBufferPointer<UInt8>)] = []
            events.reserveCapacity(eventCount)
            for _ in 0..<eventCount {
                guard let kind = VersionEvent.Kind(rawValue: try cursor.byte()) else { throw cursor.damage }
                events.append((kind, try cursor.raw()))
            }
            found.append(Range(scheme: scheme, events: events))
        }
        return (found, cursor)
    }

    func decoded() throws(CatalogError) -> AffectedPackage {
        func text(_ bytes: UnsafeBufferPointer<UInt8>) -> String { String(decoding: bytes, as: UTF8.self) }
        var affected = AffectedPackage(package: PackageKey(type: text(type), namespace: text(namespace), name: text(name)))
        affected.release = text(release)
        affected.scheme = scheme
        affected.gitRanges = gitRanges
        affected.statement = statement
        var (ranges, versions) = try ranges()
        affected.ranges = ranges.map { range in
            VersionRangeEvents(scheme: range.scheme ?? .generic, events: range.events.map { VersionEvent($0.kind, text($0.version)) })
        }
        affected.versions = try versions.texts()
        return affected
    }
}
