import CPE
import PackageURL

/// What ties a CPE name to a package of a language ecosystem, beyond the same word in both.
///
/// Generators that know no better make `cpe:2.3:a:php:php` of the npm package `php`. Such a name is no identity: npm's `php` is not PHP. It counts where the
/// record says that its product is for that language, where the vendor is in the package's namespace, or where vendor or product is not merely the package's
/// name once more, since then somebody looked it up.
struct CPETie {
    private let name: String
    private let namespace: Set<String>
    private let targets: Set<String>

    /// nil for packages outside the language ecosystems: programs, firmware, packages of distributions.
    init?(_ purl: PackageURL) {
        guard let targets = Self.targets[purl.type] else { return nil }
        self.targets = targets
        name = Self.letters(purl.name)
        namespace = Set((purl.namespace ?? "").lowercased().split { !$0.isLetter && !$0.isNumber && $0 != "-" && $0 != "_" }.map { Self.letters($0) })
    }

    /// Whether more than a name ties them; `target` is the software that the record's product is for.
    func holds(_ cpe: CPE, target: String?) -> Bool {
        if let target = target ?? cpe.targetSw.literal { return targets.contains(target) }
        let vendor = Self.letters(cpe.vendor.literal ?? "")
        let product = Self.letters(cpe.product.literal ?? "")
        return namespace.contains(vendor) || !Self.isGuess(product, of: name) || !Self.isGuess(vendor, of: product)
    }

    /// Whether `vendor` is what a generator makes of `name`: the same, or with the usual additions.
    private static func isGuess(_ vendor: String, of name: String) -> Bool {
        guard vendor != name else { return true }
        return additions.contains { vendor == name + $0 || vendor == $0 + name }
    }

    private static func letters(_ text: some StringProtocol) -> String { text.lowercased().filter { $0.isLetter || $0.isNumber } }

    private static let additions = ["project", "python", "ruby", "rubylang", "node", "nodejs", "js", "npm", "py"]

    /// Words of CPE's target software for each purl type, as the NVD uses them.
    private static let targets: [String: Set<String>] = [
        "npm": ["node.js", "nodejs", "javascript", "npm"], "pypi": ["python", "pypi"], "gem": ["ruby", "rubygems", "ruby_on_rails", "rails"],
        "cargo": ["rust"], "golang": ["go", "golang"], "composer": ["php", "composer"], "nuget": [".net", "asp.net", ".net_framework", "nuget"],
        "maven": ["java", "maven", "jenkins"], "hex": ["erlang", "elixir"], "pub": ["dart", "flutter"], "cran": ["r"], "hackage": ["haskell"],
        "julia": ["julia"],
    ]
}
