import CPE
import JSONStream
import PackageURL

/// The product tree (CSAF 2.0, section 3.2.2): the scanned product, the components in question, and each of them as part of the product.
struct CSAFProducts {
    private let report: ScanReport
    private let components: ReportedComponents
    private static let product = "product"

    init(_ report: ScanReport) {
        self.report = report
        components = ReportedComponents(report, withCleared: true)
    }

    /// The id of `component` as a part of the product: what statuses, scores and remediations speak of.
    func id(of component: InventoryComponent) -> String { Self.partID(components.place(of: component)) }

    /// The ids of `items`, each once, in their order.
    func ids(of items: [InventoryComponent]) -> [String] {
        var seen: Set<String> = []
        return items.map(id).filter { seen.insert($0).inserted }
    }

    func write(_ json: inout JSONWriter) {
        var path: [(category: String, name: String)] = [("vendor", CSAFDocument.publisher), ("product_name", report.productName)]
        if hasVersionBranch { path.append(("product_version", report.subject.version)) }
        writeBranches(path[...], &json)
        guard !components.list.isEmpty else { return }
        json.objects("full_product_names", components.list.enumerated()) { entry, json in
            let component = entry.element.component
            write(component.label, Self.componentID(entry.offset), component, &json)
        }
        json.objects("relationships", components.list.enumerated()) { entry, json in
            let component = entry.element.component
            json.member("category", "default_component_of")
            json.object("full_product_name") { json in
                write("\(component.label) (\(report.productLabel))", Self.partID(entry.offset), component, &json)
            }
            json.member("product_reference", Self.componentID(entry.offset))
            json.member("relates_to_product_reference", Self.product)
        }
    }

    /// Branches one inside the other, the last of which is the product.
    private func writeBranches(_ path: ArraySlice<(category: String, name: String)>, _ json: inout JSONWriter) {
        guard let branch = path.first else { return }
        json.array("branches") { json in
            json.object { json in
                writeBranches(path.dropFirst(), &json)
                json.member("category", branch.category)
                json.member("name", branch.name)
                if path.count == 1 { json.object("product") { write(report.productLabel, Self.product, report.subject.parts.first, &$0) } }
            }
        }
    }

    /// A full product name (CSAF 2.0, section 3.1.3).
    private func write(_ name: String, _ id: String, _ component: InventoryComponent?, _ json: inout JSONWriter) {
        json.member("name", name)
        json.member("product_id", id)
        let cpe = component?.cpes.first.flatMap(Self.permitted)
        guard cpe != nil || component?.purl != nil else { return }
        json.object("product_identification_helper") { json in
            json.member("cpe", ifPresent: cpe)
            json.member("purl", ifPresent: component?.purl?.canonical)
        }
    }

    private static func componentID(_ place: Int) -> String { "component-\(place + 1)" }

    private static func partID(_ place: Int) -> String { "product:component-\(place + 1)" }

    /// The name's formatted string; nil if its language is not the two or three letters, with or without a region, that CSAF's schema wants.
    private static func permitted(_ name: CPE) -> String? {
        guard case .value(let language) = name[.language] else { return name.formattedString }
        let parts = language.normal.split(separator: "-", omittingEmptySubsequences: false).map { Array($0.utf8) }
        guard (2...3).contains(parts[0].count), parts[0].allSatisfy(isLetter), parts.count <= 2 else { return nil }
        guard parts.count == 2 else { return name.formattedString }
        let isCountry = parts[1].count == 2 && parts[1].allSatisfy(isLetter)
        let isArea = parts[1].count == 3 && parts[1].allSatisfy { (48...57).contains($0) }
        return isCountry || isArea ? name.formattedString : nil
    }

    private static func isLetter(_ byte: UInt8) -> Bool { (97...122).contains(byte) }

    /// A version branch may not hold words that make a range of it (CSAF 2.0, section 6.1.31).
    private var hasVersionBranch: Bool {
        let version = report.subject.version.lowercased()
        if version.isEmpty || version.contains("<") || version.contains(">") { return false }
        let words = version.split { !$0.isLetter }
        return !words.contains { Self.rangeWords.contains(String($0)) }
    }

    private static let rangeWords: Set<String> = ["after", "all", "before", "earlier", "later", "prior", "versions"]
}
