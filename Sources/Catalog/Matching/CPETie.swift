import CPE
import PackageURL

/// What ties a CPE name to a package of a language ecosystem, beyond the same word in both.
///
/// Generators that know no better make `cpe:2.3:a:php:php` of the npm package `php`. Such a name is no identity: npm's `php` is not PHP. It counts where the
/// record says that its product is for that language, where the vendor is who publishes the package, or where vendor or product is not merely the package's
/// name once more, since then somebody looked it up.
struct CPETie {
    private let name: String
    /// What the name begins with, word by word, where the component's CPE names are a generator's.
    private let beginnings: Set<String>
    private let organisation: Set<String>
    private let targets: Set<String>

    /// nil for packages outside the language ecosystems: programs, firmware, packages of distributions.
    ///
    /// - Parameter hasManyNames: whether the component has CPE names of several products. Nobody writes those by hand: generators make them of every word of the
    ///   package's name (`php:php` of `php-frontend`).
    init?(_ purl: PackageURL, hasManyNames: Bool) {
        guard let targets = Self.targets[purl.type] else { return nil }
        self.targets = targets
        name = Self.letters(purl.name)
        let words = purl.name.split { !$0.isLetter && !$0.isNumber }.map { Self.letters($0) }
        beginnings = hasManyNames ? Set(words.indices.map { words[...$0].joined() }) : []
        organisation = Set(Self.organisation(purl).map { Self.letters($0) })
    }

    /// Who publishes the package, from its namespace: the owner of a repository, the domain of a Maven group or of a module's host, or the vendor itself. Words
    /// behind that say what the package is about: `org.sonarsource.php/php-frontend` is SonarSource's and not PHP, `com.typesafe.netty` is not Netty.
    private static func organisation(_ purl: PackageURL) -> [Substring] {
        guard let namespace = purl.namespace?.lowercased(), !namespace.isEmpty else { return [] }
        switch purl.type {
        case "maven": return domain(namespace[...], isReversed: true)
        case "golang", "swift":
            let path = namespace.split(separator: "/")
            return domain(path[0], isReversed: false) + path.dropFirst().prefix(1)
        default: return Array(namespace.split { $0 == "/" || $0 == "@" }.prefix(1))
        }
    }

    /// The words of a domain name that may be its owner: the last before the top-level domain; with hosts of other people's projects those as well.
    private static func domain(_ name: Substring, isReversed: Bool) -> [Substring] {
        var labels = name.split(separator: ".")
        if !isReversed { labels.reverse() }
        guard labels.count > 1, labels[0].count <= 4 else { return Array(labels.prefix(1)) }
        labels.removeFirst()
        if labels.count > 1, ["ac", "co", "com", "go", "ne", "or", "org"].contains(labels[0]) { labels.removeFirst() }
        guard labels.count > 1, forges.contains(labels[0]) else { return Array(labels.prefix(1)) }
        return Array(labels.prefix(2))
    }

    private static let forges: Set<Substring> = ["github", "gitlab", "bitbucket", "sourceforge"]

    /// Whether more than a name ties them; `target` is the software that the record's product is for.
    func holds(_ cpe: CPE, target: String?) -> Bool {
        if let target = target ?? cpe.targetSw.literal { return targets.contains(target) }
        let vendor = Self.letters(cpe.vendor.literal ?? "")
        let product = Self.letters(cpe.product.literal ?? "")
        if organisation.contains(vendor) || !Self.isGuess(vendor, of: product) { return true }
        return !beginnings.contains(product) && !Self.isGuess(product, of: name)
    }

    /// Whether `vendor` is what a generator makes of `name`: the same, or with the usual additions.
    private static func isGuess(_ vendor: String, of name: String) -> Bool {
        guard vendor != name else { return true }
        return additions.contains { vendor == name + $0 || vendor == $0 + name }
    }

    private static func letters(_ text: some StringProtocol) -> String {
        // Names are ASCII, of nearly all packages; Unicode's own classes cost as much as all the rest of a component's judgement.
        guard text.utf8.allSatisfy({ $0 < 0x80 }) else { return text.lowercased().filter { $0.isLetter || $0.isNumber } }
        let kept = text.utf8.compactMap { byte -> UInt8? in
            switch byte {
            case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte | 0x20
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): byte
            default: nil
            }
        }
        return String(decoding: kept, as: UTF8.self)
    }

    private static let additions = ["project", "python", "ruby", "rubylang", "node", "nodejs", "js", "npm", "py"]

    /// Words of CPE's target software for each purl type, as the NVD uses them.
    private static let targets: [String: Set<String>] = [
        "npm": ["node.js", "nodejs", "javascript", "npm"], "pypi": ["python", "pypi"], "gem": ["ruby", "rubygems", "ruby_on_rails", "rails"],
        "cargo": ["rust"], "golang": ["go", "golang"], "composer": ["php", "composer"], "nuget": [".net", "asp.net", ".net_framework", "nuget"],
        "maven": ["java", "maven", "jenkins"], "hex": ["erlang", "elixir"], "pub": ["dart", "flutter"], "cran": ["r"], "hackage": ["haskell"],
        "julia": ["julia"], "swift": ["swift"], "cocoapods": ["swift", "objective-c", "cocoapods"], "cpan": ["perl"], "luarocks": ["lua"],
    ]
}
