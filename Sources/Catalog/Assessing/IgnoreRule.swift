import CPE
import PackageURL

/// A maker's rule that a vulnerability need not be shown, with the reason and, if it has one, the last day on which it holds.
public struct IgnoreRule: Sendable, Hashable {
    /// The vulnerability's id, any of its aliases.
    public var vulnerability: String
    /// The component: a purl (without a version any version), a CPE name, or its name as the SBOM gives it; nil for every component.
    public var component: String?
    /// Why, in the maker's words.
    public var reason: String
    /// The last day on which it holds, `2026-06-30`, in UTC; nil if it has no end.
    public var expires: String?
    /// The file it stands in.
    public var file: String
    /// Its place in the file, counted from 1.
    public var number: Int

    /// Whether it no longer holds on the day of `time` (RFC 3339, UTC).
    func isExpired(at time: String) -> Bool { expires.map { $0 < String(time.prefix(10)) } ?? false }

    /// Whether it speaks of this component and vulnerability.
    func covers(_ item: InventoryComponent, _ ids: [String]) -> Bool {
        guard ids.contains(where: { $0.lowercased() == vulnerability.lowercased() }) else { return false }
        guard let component else { return true }
        if component.hasPrefix("pkg:") {
            guard let purl = try? PackageURL(parsing: component, strictness: .syntax) else { return false }
            return VEXProduct(name: component, purls: [purl]).isMet(by: item)
        }
        if component.hasPrefix("cpe:") {
            guard let name = try? CPE(lenient: component) else { return false }
            return VEXProduct(name: component, cpes: [name]).isMet(by: item)
        }
        return component == item.name || component == "\(item.name)@\(item.version ?? "")"
    }
}
