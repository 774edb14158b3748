import Database

/// The conditions of a list whose rows belong to products: no more than the person may see.
struct ProductList {
    private var conditions: [String] = ["1 = 1"]
    private(set) var arguments: [SQLValue] = []

    var condition: String { conditions.joined(separator: " AND ") }

    /// - Parameter before: only rows of a smaller number.
    init(before: Int? = nil) {
        guard let before else { return }
        conditions.append("id < ?")
        arguments.append(.integer(before))
    }

    /// Only rows of this product; without one, of all products that the person may see.
    mutating func restrict(to product: String?, column: String = "product_id", _ reader: RegistryReader) throws {
        if let product {
            conditions.append("\(column) = ?")
            arguments.append(.integer(try reader.product(product).id))
        } else if let visible = try Authorisation.visibleProducts(reader) {
            conditions.append("\(column) IN (\(visible.isEmpty ? "NULL" : visible.map(String.init).joined(separator: ",")))")
        }
    }

    /// Only rows in whose column stands one of these words.
    mutating func restrict(_ column: String, to words: [String]) {
        if words.isEmpty { conditions.append("1 = 0") }
        guard !words.isEmpty else { return }
        conditions.append("\(column) IN (\(words.map { _ in "?" }.joined(separator: ", ")))")
        arguments += words.sorted().map { .text($0) }
    }

    /// Only rows for which something else holds.
    mutating func add(_ condition: String, _ values: [SQLValue]) {
        conditions.append(condition)
        arguments += values
    }
}
