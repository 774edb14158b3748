import CPE
import PackageURL

/// Product names under which a component without an ecosystem may be known to CPE: for questions only, a bare name is no identity (docs/decisions/0007).
enum BareName {
    /// The names, the nearest first; none for packages of ecosystems and distributions, whose names are known to be other products' as well, and for components
    /// that have a CPE name.
    static func all(_ component: InventoryComponent) -> [String] {
        guard component.cpes.isEmpty, component.unreadable.isEmpty, component.ancestors.isEmpty else { return [] }
        guard let purl = component.purl else { return spellings(component.name) }
        return types.contains(purl.type) ? spellings(purl.name) : []
    }

    /// Purl types that say where software came from and not what it is, and those of firmware builders.
    private static let types: Set<String> = ["bitbucket", "buildroot", "generic", "github", "gitlab", "openwrt", "sourceforge", "yocto"]

    /// As CPE writes names: lower case, `_` for white space. Yocto's additions to the names of recipes go.
    private static func spellings(_ name: String) -> [String] {
        var rest = Substring(name.lowercased())
        for beginning in ["recipe-", "nativesdk-", "lib32-", "lib64-"] where rest.hasPrefix(beginning) { rest = rest.dropFirst(beginning.count) }
        if rest.hasSuffix("-native") { rest = rest.dropLast(7) }
        // One letter is no name; a path is a file's.
        guard rest.utf8.count > 1, rest.utf8.count <= 100, !rest.contains("/") else { return [] }
        let plain = String(rest.map { $0.isWhitespace ? "_" : $0 })
        let other = plain.contains("-") ? String(plain.map { $0 == "-" ? "_" : $0 }) : String(plain.map { $0 == "_" ? "-" : $0 })
        return [plain, other].reduce(into: []) { names, text in
            guard case .value(let value)? = try? CPEAttribute(literal: text), !names.contains(value.normal) else { return }
            names.append(value.normal)
        }
    }
}
