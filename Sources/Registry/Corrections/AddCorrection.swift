import CPE
import Database
import PackageURL
import SBOM

/// Puts right what SBOMs say about a component, for good.
///
/// The rule counts for every SBOM that comes later. ``Registry/correct(_:catalog:as:reason:)`` also applies it to those that are there.
public struct AddCorrection: UseCase {
    /// What the person must be allowed to do.
    public static let permission = Permission.correctComponents
    /// The rule; author and product are set from the call.
    public var correction: Correction
    /// Only for this product, by code.
    public var product: String?

    /// A rule for everything or for one product.
    public init(_ correction: Correction, product: String? = nil) {
        self.correction = correction
        self.product = product
    }

    /// What it touches.
    public func scope(in reader: RegistryReader) throws -> AccessScope { try product.map { try reader.product($0).scope } ?? .everything }

    /// Does it.
    public func perform(in transaction: RegistryTransaction) throws -> Correction {
        var stored = correction
        stored.name = correction.name.lowercased()
        stored.product = try product.map { try transaction.product($0).id }
        stored.author = try transaction.named(Person.self, "handle", transaction.principal.handle).id
        try check(stored)
        let same = try transaction.list(Correction.self, where: "state = 'active' AND match_name = ?", [.text(stored.name)])
        if same.contains(where: { $0.isSame(as: stored) }) { throw RegistryError.alreadyThere(.correction, stored.label) }
        return try transaction.insert(stored)
    }

    private func check(_ rule: Correction) throws {
        var check = FieldCheck()
        check.text("name", rule.name)
        let sets = [rule.newName, rule.newVersion, rule.newPurl, rule.newCPEs, rule.newSupplier, rule.newLicenses, rule.newOrigin]
        check.demand(sets.contains { $0 != nil }, "set", ja: "何を訂正するかを指定してください。", en: "say what to put right.")
        if let purl = rule.newPurl, purl != "-" {
            let sample = purl.split(separator: "{version}", omittingEmptySubsequences: false).joined(separator: "1.0")
            check.demand((try? PackageURL(parsing: sample)) != nil, "set-purl", ja: "purlとして読めません。", en: "is no purl.")
        }
        if let names = rule.newCPEs, names != "-" {
            let sample = names.split(separator: "{version}", omittingEmptySubsequences: false).joined(separator: "1.0")
            check.demand(
                sample.split(separator: "\n").allSatisfy { (try? CPE(lenient: String($0))) != nil }, "set-cpe", ja: "CPE名として読めません。",
                en: "is no CPE name.")
        }
        if let licenses = rule.newLicenses {
            check.demand(
                (try? LicenseExpression(parsing: licenses)) != nil, "set-license", ja: "SPDXライセンス式として読めません。", en: "is no SPDX licence expression.")
        }
        if let origin = rule.newOrigin {
            check.demand(
                ComponentOrigin(rawValue: origin) != nil, "set-origin", ja: "in-house、open-source、commercial のどれかです。",
                en: "is one of in-house, open-source, commercial.")
        }
        check.optional("evidence", rule.evidence)
        try check.finish()
    }
}

extension Correction {
    fileprivate func isSame(as other: Correction) -> Bool {
        var left = self
        var right = other
        (left.id, left.revision, left.author, left.evidence) = (0, 0, 0, nil)
        (right.id, right.revision, right.author, right.evidence) = (0, 0, 0, nil)
        return left == right
    }
}
