import PackageURL
import Versions

/// Compares two components that are the same thing.
struct PartComparison {
    /// Names of licences that the old document defines for itself, by their id.
    private let oldNames: [String: String]
    private let newNames: [String: String]

    init(_ old: SBOMDocument, _ new: SBOMDocument) {
        oldNames = Self.names(old)
        newNames = Self.names(new)
    }

    private static func names(_ document: SBOMDocument) -> [String: String] {
        Dictionary(document.extractedLicenses.map { ($0.id, $0.name ?? $0.id) }, uniquingKeysWith: { first, _ in first })
    }

    func compare(_ old: Component, _ new: Component) -> SBOMDifference.PartChange {
        var change = SBOMDifference.PartChange(old: old, new: new, fields: [], direction: nil, scheme: nil, isRebuilt: false)
        func note(_ field: SBOMDifference.FieldChange.Field, _ before: String?, _ after: String?) {
            let (before, after) = (before?.isEmpty == true ? nil : before, after?.isEmpty == true ? nil : after)
            if before != after { change.fields.append(SBOMDifference.FieldChange(field: field, old: before, new: after)) }
        }
        if old.fullName.lowercased() != new.fullName.lowercased() { note(.name, old.fullName, new.fullName) }
        Self.version(old, new, &change)
        note(.license, Self.licenses(old, oldNames), Self.licenses(new, newNames))
        note(.supplier, old.supplier?.name, new.supplier?.name)
        note(.purl, Self.packages(old), Self.packages(new))
        note(.cpe, Self.products(old), Self.products(new))
        Self.hashes(old, new, &change)
        if old.kind != new.kind, old.kind != .unspecified, new.kind != .unspecified { note(.kind, old.kind.rawValue, new.kind.rawValue) }
        note(.origin, old.origin?.rawValue, new.origin?.rawValue)
        if let before = old.scope, let after = new.scope { note(.scope, before.rawValue, after.rawValue) }
        let (before, after) = (old.support, new.support)
        note(.supportLevel, before?.level, after?.level)
        note(.endOfSupport, before?.endOfSupport, after?.endOfSupport)
        note(.endOfLife, before?.endOfLife, after?.endOfLife)
        return change
    }

    private static func version(_ old: Component, _ new: Component, _ change: inout SBOMDifference.PartChange) {
        let (before, after) = (PartIdentity(old).version ?? "", PartIdentity(new).version ?? "")
        guard before != after else { return }
        let type = [old, new].lazy.flatMap(\.purls).compactMap { try? PackageURL(parsing: $0, strictness: .syntax) }.first?.type
        let scheme = type.flatMap { VersionScheme.named($0) } ?? .generic
        if before.isEmpty || after.isEmpty {
            change.direction = .changed
        } else if let order = try? scheme.compare(before, after) {
            // Two spellings of the same version are no change.
            if order == .same { return }
            change.scheme = scheme
            change.direction = order == .less ? .upgraded : .downgraded
        } else {
            change.direction = .changed
        }
        change.fields.append(
            SBOMDifference.FieldChange(field: .version, old: before.isEmpty ? nil : before, new: after.isEmpty ? nil : after))
    }

    /// All licences in one spelling, whoever came to them. Several claims apply together, as several ids joined by AND do.
    private static func licenses(_ part: Component, _ names: [String: String]) -> String? {
        var texts: Set<String> = []
        for claim in part.licenses where claim.basis != .foundInFiles && claim.form != .noLicense {
            guard let root = claim.parsed?.root else {
                texts.insert(claim.text)
                continue
            }
            let nodes = if case .and(let parts) = root { parts } else { [root] }
            for node in nodes {
                let text = LicenseExpression(node).canonical
                texts.insert(names[text] ?? text)
            }
        }
        return texts.isEmpty ? nil : texts.sorted().joined(separator: " AND ")
    }

    private static func packages(_ part: Component) -> String? {
        let names = part.purls.map { text in
            guard let purl = try? PackageURL(parsing: text, strictness: .syntax) else { return text }
            return "pkg:\(purl.type)/\(purl.namespace.map { "\($0)/" } ?? "")\(purl.name)"
        }
        return names.isEmpty ? nil : Set(names).sorted().joined(separator: ", ")
    }

    private static func products(_ part: Component) -> String? {
        let names = PartIdentity(part).keys[PartIdentity.Tier.cpe.rawValue]
        return names.isEmpty ? nil : Set(names).sorted().joined(separator: ", ")
    }

    /// One entry may have several digests of one algorithm: of none of them does the order count.
    private static func hashes(_ old: Component, _ new: Component, _ change: inout SBOMDifference.PartChange) {
        func values(_ hashes: [Hash]) -> [String: Set<String>] {
            hashes.reduce(into: [:]) { $0[$1.algorithm.name, default: []].insert($1.value.lowercased()) }
        }
        let (before, after) = (values(old.hashes), values(new.hashes))
        for name in new.hashes.map(\.algorithm.name) {
            guard let earlier = before[name], let later = after[name], earlier.isDisjoint(with: later) else { continue }
            func shown(_ values: Set<String>) -> String { "\(name) \(values.sorted().joined(separator: ", "))" }
            change.fields.append(SBOMDifference.FieldChange(field: .hash, old: shown(earlier), new: shown(later)))
            if change.direction == nil { change.isRebuilt = true }
            return
        }
    }
}
