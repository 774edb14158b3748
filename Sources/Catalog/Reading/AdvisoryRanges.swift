import JSONStream
import PackageURL
import Versions

/// The affected versions of advisories that list the versions that are *not* affected.
enum AdvisoryRanges {
    /// Every version that is in neither of the lists `patched` and `unaffected` of `versions`.
    ///
    /// - Throws: ``CatalogError/badField(line:field:text:)`` for a range that cannot be read: to leave it out would change the answer.
    static func affected(
        _ versions: JSONValue?, patched: String, unaffected: String, scheme: VersionScheme
    ) throws(CatalogError) -> VersionRangeEvents {
        var ranges: [String] = []
        for field in [patched, unaffected] {
            for element in versions?[field]?.elements ?? [] {
                let text = element.scalarText ?? ""
                do { _ = try VERS(native: text, scheme: scheme) } catch { throw .badField(line: nil, field: field, text: text) }
                ranges.append(text)
            }
            if case .string(let text)? = versions?[field] { ranges.append(text) }
        }
        do {
            return VersionRangeEvents(try VERS(outsideNative: ranges, scheme: scheme), scheme: scheme)
        } catch {
            throw .badField(line: nil, field: patched, text: ranges.joined(separator: " | "))
        }
    }
}
