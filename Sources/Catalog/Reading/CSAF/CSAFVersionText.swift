import PackageURL
import Versions

/// Versions as CSAF's product tree names them (CSAF 2.0 section 3.1.2.3, `product_version`, `product_version_range`).
///
/// The standard asks for a VERS specifier or for comparisons in its manner; publishers write much else (`vers:all/<V4.3`, `>= V7.80 < V9.30`, `All versions`).
enum CSAFVersionText: Equatable {
    /// Every version.
    case all
    /// A range whose constraints are in canonical order.
    case range(VERS)
    /// Words, of which only a person can tell what they mean.
    case words(String)

    /// Reads the name of a `product_version_range` branch, in the order of versions `scheme`.
    static func read(_ text: String, scheme: VersionScheme) -> CSAFVersionText {
        let trimmed = TextTrim.of(text)
        if everything.contains(trimmed.lowercased()) { return .all }
        if let exact = (try? VERS(parsing: trimmed))?.known { return .range(exact) }
        var body = Substring(trimmed)
        if body.hasPrefix("vers:"), let slash = body.firstIndex(of: "/") { body = body[body.index(after: slash)...] }
        guard let constraints = constraints(body), let made = try? VERS(scheme: scheme.rawValue, constraints: constraints).canonical() else {
            return .words(trimmed)
        }
        return .range(made)
    }

    private static let everything: Set<String> = [
        "vers:all/*", "vers:generic/*", "*", "all", "all versions", "all version", "any", "すべてのバージョン", "全バージョン",
    ]

    /// Comparisons one after another, parted by `|`, a comma or white space. Together they are the ends of ranges, as in VERS.
    private static func constraints(_ text: Substring) -> [VERS.Constraint]? {
        var rest = text
        var found: [VERS.Constraint] = []
        while true {
            rest = rest.drop { $0.isWhitespace || $0 == "|" || $0 == "," }
            if rest.isEmpty { break }
            guard found.count < 1_000, let (sign, length) = comparator(rest) else { return nil }
            rest = rest.dropFirst(length).drop { $0.isWhitespace }
            let version = rest.prefix { !$0.isWhitespace && $0 != "|" && $0 != "," }
            rest = rest[version.endIndex...]
            let bare = version.first == "V" || version.first == "v" ? version.dropFirst() : version
            // A date, a serial number or "2.x" would be compared as what it is not.
            guard bare.first?.isASCII == true, bare.first?.isNumber == true, !bare.hasSuffix("x"), !bare.hasSuffix("*"),
                bare.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber || ".-_+~:".contains($0)) })
            else { return nil }
            found.append(VERS.Constraint(sign, String(bare)))
        }
        return found.isEmpty ? nil : found
    }

    private static func comparator(_ text: Substring) -> (VERS.Comparator, Int)? {
        for (sign, comparator) in [("<=", VERS.Comparator.lessOrEqual), (">=", .greaterOrEqual), ("<", .less), (">", .greater), ("=", .equal)]
        where text.hasPrefix(sign) { return (comparator, sign.count) }
        return nil
    }
}

extension VERS {
    /// The specifier in canonical order; nil if its scheme is not known or a version is none of it.
    fileprivate var known: VERS? { try? canonical() }
}
