import Database
import Duties
import Lifecycle

/// What products rely on: components of their SBOMs, supporting items, hardware parts, contracts, registered resources; each with what is known of
/// its end.
struct LifecycleResources {
    /// What one product relies on.
    struct Found {
        var resources: [LifecycleResource] = []
        var events: [SuddenEvent] = []
        /// For each id the releases that use it; none for what all use.
        var releases: [String: Set<String>] = [:]
        /// What can lead to the life cycle of a source.
        var identities: [SourceIdentity] = []
    }

    private struct Key: Hashable {
        let kind: EndSubject.Kind
        let name: String
    }

    private let reader: RegistryReader
    private let today: String
    private let statements: [Key: [KeptStatement]]
    private let overrides: [Key: [KeptOverride]]
    private let suppliers: [Int: Supplier]
    private let shelf: SourceShelf

    init(_ reader: RegistryReader, today: CalendarDay, _ shelf: SourceShelf? = nil) throws {
        self.reader = reader
        self.shelf = try shelf ?? SourceShelf(reader)
        self.today = "\(today)"
        statements = Dictionary(grouping: try reader.list(KeptStatement.self, where: "withdrawn_at IS NULL")) { Key(kind: $0.subject, name: $0.name) }
        overrides = Dictionary(grouping: try reader.list(KeptOverride.self)) { Key(kind: $0.subject, name: $0.name) }
        suppliers = Dictionary(try reader.list(Supplier.self).map { ($0.id, $0) }) { first, _ in first }
    }

    func of(_ product: Product) throws -> Found {
        var found = Found()
        var contracts: Set<Int> = []
        try addComponents(product, &found, &contracts)
        try addTools(product, &found, &contracts)
        try addHardware(product, &found, &contracts)
        for id in contracts.sorted() { try addContract(id, &found) }
        for use in try reader.list(ResourceUse.self, where: "product_id = ?", [.integer(product.id)]) {
            let resource = try reader.get(KeptResource.self, use.resource)
            let subject = EndSubject(.resource, resource.code)
            let identity = SourceIdentity(id: subject.text, about: subject, name: resource.name, version: "")
            try add(subject, resource.name, resource.resourceKind, supplier: code(resource.supplier), [], identity, to: &found)
        }
        for event in try reader.list(KeptEvent.self, order: "id") {
            guard let supplier = suppliers[event.supplier] else { continue }
            found.events.append(
                try SuddenEvent(event.eventKind, supplier: supplier.code, on: try LifecycleText.day(event.day), source: event.source))
        }
        return found
    }

    private func code(_ supplier: Int?) -> String? { supplier.flatMap { suppliers[$0]?.code } }

    /// Releases that count: those not withdrawn, and withdrawn ones that still run somewhere.
    private static let releases = """
        (r.state <> 'withdrawn' OR EXISTS (SELECT 1 FROM installed_device d WHERE d.release_id = r.id AND d.ended_on IS NULL))
        """

    private func addComponents(_ product: Product, _ found: inout Found, _ contracts: inout Set<Int>) throws {
        let soup = Dictionary(
            try reader.list(SOUPItem.self, where: "product_id = ?", [.integer(product.id)]).map { ($0.name, $0) },
            uniquingKeysWith: { first, _ in first })
        for part in try parts(of: product, &found) {
            let item = soup[part.nameID]
            let supplier = item?.supplier ?? part.supplier
            if let supplier { contracts.insert(supplier) }
            var identity = SourceIdentity(id: part.id, about: EndSubject(.component, part.search), name: part.name, version: part.version)
            identity.purls = part.purls
            identity.cpes = part.cpes
            found.identities.append(identity)
            var statements = try self.statements(.component, part.search, part.version) + shelf.statements(for: identity)
            if let item, let until = item.supportUntil {
                statements.append(try statement(.vendor, .allSupport, until, item.supportSource, SOUPItem.kind, item.id))
            }
            found.resources.append(
                LifecycleResource(
                    id: part.id, name: "\(part.name) \(part.version)", kind: part.isSystem ? .operatingSystem : .component,
                    supplier: code(supplier) ?? part.supplierText, statements: statements,
                    override: try override(.component, part.search, part.version)))
        }
    }

    /// A component of the releases that count.
    private struct Part {
        let id: String
        let nameID: Int
        let name: String
        let search: String
        let version: String
        let isSystem: Bool
        let supplier: Int?
        let supplierText: String?
        let purls: String?
        let cpes: String?
    }

    /// The components, each once; in which releases each is goes into `found`. They are read whole before anything else is asked: PostgreSQL takes no
    /// question while it answers another.
    private func parts(of product: Product, _ found: inout Found) throws -> [Part] {
        var parts: [Part] = []
        var known: Set<String> = []
        try reader.connection.forEach(
            """
            SELECT n.id AS name_id, n.search, n.space, n.name, c.version, c.kind, c.supplier, c.purl, c.cpes, b.supplier_id, r.version AS release
            FROM product_release r JOIN sbom b ON b.release_id = r.id JOIN component_use u ON u.sbom_id = b.id
            JOIN component c ON c.id = u.component_id JOIN component_name n ON n.id = c.name_id
            WHERE r.product_id = ? AND b.replaced_by IS NULL AND b.state = 'accepted' AND \(Self.releases)
            ORDER BY n.search, n.space, c.version, r.id, u.place
            """, [.integer(product.id)]
        ) { row in
            let (space, name, version) = (try row.text("space"), try row.text("name"), try row.text("version"))
            let id = "component:\(space.isEmpty ? "" : space + "/")\(name)@\(version)"
            found.releases[id, default: []].insert(try row.text("release"))
            guard known.insert(id).inserted else { return }
            parts.append(
                Part(
                    id: id, nameID: try row.int("name_id"), name: name, search: try row.text("search"), version: version,
                    isSystem: try row.text("kind") == "operating-system", supplier: try row.optionalInt("supplier_id"),
                    supplierText: try row.optionalText("supplier"), purls: try row.optionalText("purl"), cpes: try row.optionalText("cpes")))
        }
        return parts
    }

    private func addTools(_ product: Product, _ found: inout Found, _ contracts: inout Set<Int>) throws {
        for (item, releases) in try items(.supportingItem, of: product) {
            let tool = try reader.get(SupportingItem.self, item)
            var own: [EndStatement] = []
            if let until = tool.supportUntil { own.append(try statement(.vendor, .allSupport, until, tool.supportSource, SupportingItem.kind, item)) }
            let subject = EndSubject(.tool, tool.code)
            let identity = SourceIdentity(id: subject.text, about: subject, name: tool.name, version: tool.version)
            try add(subject, "\(tool.name) \(tool.version)", .tool, supplier: code(tool.supplier), own, identity, to: &found)
            found.releases[subject.text] = releases
            if let supplier = tool.supplier { contracts.insert(supplier) }
        }
    }

    private func addHardware(_ product: Product, _ found: inout Found, _ contracts: inout Set<Int>) throws {
        for (item, releases) in try items(.hardwarePart, of: product) {
            let part = try reader.get(HardwarePart.self, item)
            let own = try [(EndMeaning.sale, part.lastOrderOn), (.supply, part.supplyUntil)].compactMap { meaning, day in
                try day.map { try statement(.vendor, meaning, $0, part.supplySource, HardwarePart.kind, item) }
            }
            let subject = EndSubject(.hardware, part.code)
            let identity = SourceIdentity(id: subject.text, about: subject, name: part.name, version: "")
            try add(subject, part.name, .hardwarePart, supplier: code(part.supplier), own, identity, to: &found)
            found.releases[subject.text] = releases
            if let supplier = part.supplier { contracts.insert(supplier) }
        }
    }

    /// A contract counts where one is on record, or where somebody stated its end.
    private func addContract(_ id: Int, _ found: inout Found) throws {
        guard let supplier = suppliers[id] else { return }
        let own = try [(EndMeaning.agreement, supplier.contractUntil), (.allSupport, supplier.supportUntil)].compactMap { meaning, day in
            try day.map { try statement(.contract, meaning, $0, supplier.contract, Supplier.kind, id) }
        }
        let subject = EndSubject(.contract, supplier.code)
        guard !own.isEmpty || supplier.contract != nil || statements[Key(kind: .contract, name: supplier.code)] != nil else { return }
        try add(subject, supplier.nameJa, .contract, supplier: supplier.code, own, to: &found)
    }

    private func add(
        _ subject: EndSubject, _ name: String, _ kind: ResourceKind, supplier: String?, _ own: [EndStatement],
        _ identity: SourceIdentity? = nil, to found: inout Found
    ) throws {
        let read = identity.map { shelf.statements(for: $0) } ?? []
        if let identity { found.identities.append(identity) }
        found.resources.append(
            LifecycleResource(
                id: subject.text, name: name, kind: kind, supplier: supplier,
                statements: own + (try statements(subject.kind, subject.name, "")) + read,
                override: try override(subject.kind, subject.name, "")))
    }

    /// The items of a kind that releases of the product use, with the releases.
    private func items(_ kind: ReleaseItemKind, of product: Product) throws -> [(Int, Set<String>)] {
        var found: [Int: Set<String>] = [:]
        try reader.connection.forEach(
            """
            SELECT i.item_id, r.version FROM release_item i JOIN product_release r ON r.id = i.release_id
            WHERE r.product_id = ? AND i.kind = ? AND \(Self.releases)
            """, [.integer(product.id), .text(kind.rawValue)]
        ) { found[try $0.int("item_id"), default: []].insert(try $0.text("version")) }
        return found.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    }

    private func statements(_ kind: EndSubject.Kind, _ name: String, _ version: String) throws -> [EndStatement] {
        try (statements[Key(kind: kind, name: name)] ?? []).filter { EndSubject($0.subject, $0.name, $0.cycle).covers(version) }.map {
            try $0.engine()
        }
    }

    /// The newest of those about the version.
    private func override(_ kind: EndSubject.Kind, _ name: String, _ version: String) throws -> EndOverride? {
        try (overrides[Key(kind: kind, name: name)] ?? []).filter { EndSubject($0.subject, $0.name, $0.cycle).covers(version) }
            .max { $0.id < $1.id }?.engine(in: reader)
    }

    /// A day that stands in the record of an item. It was said no later than when the record was last written.
    private func statement(
        _ origin: EndOrigin, _ meaning: EndMeaning, _ day: String, _ reference: String?, _ kind: SubjectKind, _ id: Int
    ) throws -> EndStatement {
        let written = try reader.connection.row(
            "SELECT at FROM audit_entry WHERE subject = ? AND subject_id = ? ORDER BY seq DESC LIMIT 1", [.text(kind.rawValue), .integer(id)])
        let stated = try written.map { Zone.tokyo.dayText(of: try $0.text("at")) } ?? today
        return EndStatement(
            origin, meaning, .day(try LifecycleText.day(day)), stated: try LifecycleText.day(stated),
            reference: reference ?? "\(kind.rawValue) #\(id)")
    }
}
