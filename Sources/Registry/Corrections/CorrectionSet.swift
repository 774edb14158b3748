import PackageURL
import SBOM

/// The corrections that count for one SBOM, ready to be applied.
public struct CorrectionSet: Sendable {
    private let byName: [String: [Correction]]
    /// Tells two states of the rules apart.
    let mark: String

    /// No corrections.
    public static let none = CorrectionSet([])

    init(_ corrections: [Correction]) {
        byName = Dictionary(grouping: corrections) { $0.name.lowercased() }
        mark = corrections.map { "\($0.id).\($0.revision)" }.joined(separator: ",")
    }

    /// Puts a component right.
    ///
    /// Where several rules speak of it, the more exact one has the last word: one with a version over one without, and so on; among equals the later.
    ///
    /// - Returns: whether anything changed.
    func apply(to component: inout Component) -> Bool {
        guard !byName.isEmpty, let rules = byName[component.name.lowercased()] else { return false }
        let before = component
        let ecosystem = component.purl.flatMap { try? PackageURL(parsing: $0, strictness: .syntax) }?.type ?? ""
        let fitting = rules.filter { $0.fits(component, ecosystem: ecosystem) }
        for rule in fitting.sorted(by: { ($0.exactness, $0.id) < ($1.exactness, $1.id) }) { rule.change(&component) }
        return component != before
    }
}

extension Correction {
    fileprivate func fits(_ component: Component, ecosystem: String) -> Bool {
        if let wanted = self.ecosystem, wanted != ecosystem { return false }
        if let version, version != component.version ?? "" { return false }
        if let supplier, supplier.lowercased() != component.supplier?.name.lowercased() { return false }
        return true
    }

    fileprivate var exactness: Int {
        [version != nil, supplier != nil, ecosystem != nil, product != nil].count { $0 }
    }

    fileprivate func change(_ component: inout Component) {
        if let newName { component.name = newName }
        if let newVersion { component.version = newVersion }
        let version = component.version ?? ""
        if let newPurl {
            component.purl = newPurl == "-" ? nil : newPurl.split(separator: "{version}", omittingEmptySubsequences: false).joined(separator: version)
            if component.hasDetails { component.details.otherPurls = [] }
        }
        if let newCPEs {
            let names = newCPEs.split(separator: "{version}", omittingEmptySubsequences: false).joined(separator: version)
            component.properties.removeAll { $0.name == "syft:cpe23" }
            component.flags.remove(.cpesAreGuessed)
            component.cpes = newCPEs == "-" ? [] : names.split(separator: "\n").map(String.init)
        }
        if let newSupplier { component.supplier = Party(name: newSupplier, kind: .organization) }
        if let newLicenses { component.licenses = [LicenseClaim(newLicenses, form: .expression, basis: .concluded)] }
        if let newOrigin { component.origin = ComponentOrigin(rawValue: newOrigin) }
    }
}
