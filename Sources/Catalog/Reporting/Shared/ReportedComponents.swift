import CPE
import PackageURL

/// The components that findings and open questions of a report are about, each once and with a reference of its own.
struct ReportedComponents {
    private(set) var list: [(component: InventoryComponent, reference: String)] = []
    private var places: [String: Int] = [:]

    /// - Parameters:
    ///   - withCleared: whether the document speaks of what statements clear as well.
    ///   - reserved: references that other things of the document have.
    init(_ report: ScanReport, withCleared: Bool = false, reserved: Set<String> = []) {
        var taken = reserved
        let cleared = withCleared ? report.cleared.map(\.component) : []
        for component in report.findings.map(\.component) + report.undecided.map(\.component) + cleared {
            let key = Self.key(component)
            guard places[key] == nil else { continue }
            places[key] = list.count
            var reference = component.reference
            if reference.isEmpty || taken.contains(reference) { reference = "component-\(list.count + 1)" }
            while taken.contains(reference) { reference += "-" }
            taken.insert(reference)
            list.append((component, reference))
        }
    }

    /// The place of `component` in the list.
    func place(of component: InventoryComponent) -> Int { places[Self.key(component)] ?? 0 }

    /// The reference of `component`; that of the SBOM, unless two components share one.
    func reference(of component: InventoryComponent) -> String { list[place(of: component)].reference }

    private static func key(_ component: InventoryComponent) -> String {
        let names = component.cpes.map(\.formattedString).joined(separator: "\u{1}")
        return [component.reference, component.name, component.version ?? "", component.purl?.canonical ?? "", names].joined(separator: "\u{0}")
    }
}
