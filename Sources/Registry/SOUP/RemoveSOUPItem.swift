import Database
import Diagnostics

/// Takes a SOUP item out that was registered by mistake. One whose anomaly list was evaluated stays.
public struct RemoveSOUPItem: UseCase {
    /// What the person must be allowed to do.
    public static let permission = Permission.manageComponents
    /// Code of the product.
    public var product: String
    /// The component.
    public var component: ComponentNameReference

    /// An item that is none.
    public init(_ product: String, _ component: ComponentNameReference) {
        self.product = product
        self.component = component
    }

    /// What it touches.
    public func scope(in reader: RegistryReader) throws -> AccessScope { try reader.product(product).scope }

    /// Does it.
    public func perform(in transaction: RegistryTransaction) throws {
        let item = try transaction.soupItem(product, component)
        let reviews = try transaction.connection.number("SELECT COUNT(*) FROM anomaly_review WHERE soup_item_id = ?", [.integer(item.id)]) ?? 0
        guard reviews == 0 else {
            throw RegistryError.forbiddenByState(
                Wording(
                    ja: "SOUP「\(item.title)」には異常リストの評価が\(reviews)件あるため、削除できません。",
                    en: "the SOUP item \"\(item.title)\" has \(reviews) anomaly list evaluation(s) and stays on record."))
        }
        try transaction.remove(item)
    }
}
