import Lifecycle

/// What products rely on, for looking up life cycles of sources.
struct LifecycleSubjects: Query {
    static let permission = Permission.planLifecycle
    /// Code of the only product; nil for all that are in use.
    let product: String?

    func scope(in reader: RegistryReader) throws -> AccessScope { .everything }

    /// - Returns: what to ask a catalogue for, each once.
    func answer(in reader: RegistryReader) throws -> [String] {
        let products = try product.map { [try reader.product($0)] } ?? reader.list(Product.self, where: "archived_at IS NULL", order: "code")
        let resources = try LifecycleResources(reader, today: try reader.today())
        var questions: Set<String> = []
        for product in products { for identity in try resources.of(product).identities { questions.formUnion(identity.questions) } }
        // What a person mapped by hand is found by no identifier: by the source's own name it is. OpenEoX has the vendor before it.
        for mapping in try reader.list(KeptSourceMapping.self, where: "is_same = 1") {
            questions.insert(mapping.origin == .openEoX ? String(mapping.product.split(separator: "/").last ?? "") : mapping.product)
        }
        return questions.sorted()
    }
}
