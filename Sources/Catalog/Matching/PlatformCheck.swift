import CPE
import PackageURL

/// Whether an inventory holds the product that a statement needs around its own (CSAF relationships).
///
/// Few statements ask; what is needed to answer is put together when the first one does. Used by one scan on one thread.
final class PlatformCheck {
    private let surroundings: Surroundings
    private lazy var purls = Dictionary(grouping: surroundings.components.compactMap(\.purl)) { PackageKey($0).text }
    private lazy var cpes = surroundings.components.flatMap(\.cpes)

    init(_ surroundings: Surroundings) { self.surroundings = surroundings }

    /// True if a component is that product, of that version if one is named; false if none is, or nobody could tell.
    func holds(_ platform: ProductStatement.Platform) -> Bool {
        guard let identity = platform.identity else { return false }
        surroundings.wasAsked = true
        if let purl = try? PackageURL(parsing: identity, strictness: .syntax) {
            return (purls[PackageKey(purl).text] ?? []).contains { purl.version == nil || $0.version == purl.version }
        }
        guard let name = try? CPE(parsing: identity) else { return false }
        return cpes.contains { name.applies(to: $0, ignoringVersion: false) }
    }
}
