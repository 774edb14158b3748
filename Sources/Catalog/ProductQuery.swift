import CPE

/// What a person may mean who asks for a product.
enum ProductQuery: Hashable {
    /// A product of a vendor, see ``CPEProductKey``.
    case key(String)
    /// A product of a vendor that CVE records name in words, see ``ProductName``.
    case words(PackageKey)
    /// A product of any vendor, as its name stands in CPE names.
    case product(String)

    /// Every reading of `subject`; none where it is no name of a product.
    static func all(in subject: String) -> Set<ProductQuery> {
        if subject.lowercased().hasPrefix("cpe:") { return (try? CPE(lenient: subject)).map(named) ?? [] }
        let words = subject.split(whereSeparator: \.isWhitespace).map(String.init)
        // Names of more words are sentences; each place between two may part vendor and product.
        guard !words.isEmpty, words.count <= 8 else { return [] }
        var found: Set<ProductQuery> = Set(spellings(words).map(ProductQuery.product))
        for place in words.indices.dropFirst() { found.formUnion(pair(Array(words[..<place]), Array(words[place...]))) }
        if let colon = subject.firstIndex(of: ":") {
            let (vendor, product) = (subject[..<colon], subject[subject.index(after: colon)...])
            found.formUnion(
                pair(vendor.split(whereSeparator: \.isWhitespace).map(String.init), product.split(whereSeparator: \.isWhitespace).map(String.init)))
        }
        return found
    }

    /// A CPE name that leaves vendor or part open means all of them.
    private static func named(_ name: CPE) -> Set<ProductQuery> {
        guard name.kind(of: .product) == .literal, case .value(let product) = name.product else { return [] }
        guard name.kind(of: .vendor) == .literal, case .value(let vendor) = name.vendor else { return [.product(product.normal)] }
        guard name.part == nil else { return Set(CPEProductKey.key(name).map { [.key($0)] } ?? []) }
        return Set(keys(vendor.normal, product.normal))
    }

    private static func pair(_ vendor: [String], _ product: [String]) -> Set<ProductQuery> {
        var found: Set<ProductQuery> = []
        for vendor in spellings(vendor) { for product in spellings(product) { found.formUnion(keys(vendor, product)) } }
        if let key = ProductName.key(vendor: vendor.joined(separator: " "), product: product.joined(separator: " ")) { found.insert(.words(key)) }
        return found
    }

    private static func keys(_ vendor: String, _ product: String) -> [ProductQuery] {
        ["a", "o", "h"].map { .key("cpe:2.3:\($0):\(vendor):\(product):") }
    }

    /// A name as CPE names have it; words are joined by one of two marks. What is escaped was taken from a CPE name.
    private static func spellings(_ words: [String]) -> [String] {
        Set(["_", "-"].map { words.joined(separator: $0) }).compactMap { name in
            let attribute =
                name.contains("\\")
                ? (try? CPE(parsing: "cpe:2.3:*:*:\(name):*:*:*:*:*:*:*:*"))?.product : try? CPEAttribute(literal: name)
            guard case .value(let value)? = attribute else { return nil }
            return value.normal
        }
    }
}
