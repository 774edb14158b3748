import CPE
import PackageURL

/// Product names under which a component without an ecosystem may be known to CPE: for questions only, a bare name is no identity
/// (docs/decisions/0007).
enum BareName {
    /// The names, the nearest first; none for packages of ecosystems and distributions, whose names are known to be other products' as well, and for
    /// components
    /// that have a CPE name.
    static func all(_ component: InventoryComponent) -> [String] {
        guard component.cpes.isEmpty, component.unreadable.isEmpty, component.ancestors.isEmpty else { return [] }
        guard let purl = component.purl else { return spellings(component.name) }
        return types.contains(purl.type) ? spellings(purl.name) : []
    }

    /// Purl types that say where software came from and not what it is, those of firmware builders, and Conan's, whose packages are called like what
    /// they pack.
    private static let types: Set<String> = ["bitbucket", "buildroot", "conan", "generic", "github", "gitlab", "openwrt", "sourceforge", "yocto"]

    /// As CPE writes names: lower case, `_` for white space. Yocto's additions to the names of recipes go.
    private static func spellings(_ name: String) -> [String] {
        var rest = Substring(name.lowercased())
        for beginning in ["recipe-", "nativesdk-", "lib32-", "lib64-"] where rest.hasPrefix(beginning) { rest = rest.dropFirst(beginning.count) }
        if rest.hasSuffix("-native") { rest = rest.dropLast(7) }
        // One letter is no name; a path is a file's.
        guard rest.utf8.count > 1, rest.utf8.count <= 100, !rest.contains("/") else { return [] }
        let plain = String(rest.map { $0.isWhitespace ? "_" : $0 })
        let other = plain.contains("-") ? String(plain.map { $0 == "-" ? "_" : $0 }) : String(plain.map { $0 == "_" ? "-" : $0 })
        var all = [plain, other]
        // The recipe builds a kernel, or a library that its product is called like.
        if isKernel(plain) { all.insert("linux_kernel", at: 0) }
        if plain.hasPrefix("lib"), plain.utf8.count > 5 { all.append(String(plain.dropFirst(3))) }
        return all.reduce(into: []) { names, text in
            guard case .value(let value)? = try? CPEAttribute(literal: text), !names.contains(value.normal) else { return }
            names.append(value.normal)
        }
    }

    /// Whether it is what Yocto, Buildroot and makers of boards call a kernel: `linux-yocto`, `linux-imx`. Much else begins so (`linux-firmware`,
    /// `linux-pam`).
    private static func isKernel(_ name: String) -> Bool {
        guard name.hasPrefix("linux") else { return false }
        let parts = name.split(whereSeparator: { $0 == "-" || $0 == "_" })
        return parts.first == "linux" && (parts.count == 1 || kernels.contains(String(parts[1])))
    }

    private static let kernels: Set<String> = [
        "altera", "at91", "custom", "fslc", "imx", "intel", "kernel", "linaro", "lts", "mainline", "mchp", "qoriq", "raspberrypi", "renesas",
        "rockchip", "rt", "socfpga", "stable", "stm32mp", "tegra", "ti", "toradex", "variscite", "vanilla", "xlnx", "yocto",
    ]

    /// The version without what tags of repositories and recipes put before it: the name (`openssl-3.0.7`, `OpenSSL 3.0.7`), an epoch, a `v`.
    static func plain(_ version: String, of component: InventoryComponent) -> String {
        var rest = Substring(version)
        let name = component.purl?.name ?? component.name
        if rest.count > name.count, !name.isEmpty, rest.prefix(name.count).lowercased() == name.lowercased() {
            let behind = rest.dropFirst(name.count).drop { " -_".contains($0) }
            if behind.first?.isNumber == true || behind.first?.lowercased() == "v" { rest = behind }
        }
        if let colon = rest.firstIndex(of: ":"), rest[..<colon].allSatisfy({ $0.isASCII && $0.isNumber }) { rest = rest[rest.index(after: colon)...] }
        if rest.first == "v" || rest.first == "V", rest.dropFirst().first?.isNumber == true { rest = rest.dropFirst() }
        return rest.isEmpty ? version : String(rest)
    }
}
