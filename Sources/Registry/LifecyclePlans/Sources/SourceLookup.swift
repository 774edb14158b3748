import Catalog
import Duties
import Lifecycle

/// Looks up life cycles of sources in a catalogue. Only what may be meant comes along: what identifiers or names lead to.
struct SourceLookup {
    private let catalog: Catalog
    private var found: [String: SourceProduct] = [:]

    init(_ catalog: Catalog) { self.catalog = catalog }

    /// What was found, in a fixed order.
    var products: [SourceProduct] { found.sorted { $0.key < $1.key }.map(\.value) }

    /// The day on which the catalogue was made, in Japan.
    var readOn: String { Zone.tokyo.dayText(of: catalog.info.created) }

    /// Takes what the catalogue has under an identifier or a source's name. What comes from a source that we do not know is left out.
    mutating func take(_ question: String) throws {
        guard !question.isEmpty else { return }
        for lifecycle in try catalog.lifecycles(question) {
            let cycles = lifecycle.cycles.map { cycle in
                SourceProduct.Cycle(cycle.name, cycle.dates.map { SourceTerm($0.field, $0.value) })
            }
            if lifecycle.source == "endoflife.date" {
                add(
                    SourceProduct(
                        origin: .endOfLifeDate, product: lifecycle.product, label: lifecycle.label, identifiers: lifecycle.identifiers,
                        cycles: cycles, reference: "https://endoflife.date/\(lifecycle.product)"))
            } else if lifecycle.source.hasPrefix("OpenEoX/") {
                let vendor = lifecycle.source.dropFirst("OpenEoX/".count)
                add(
                    SourceProduct(
                        origin: .openEoX, product: "\(vendor)/\(lifecycle.product)", label: lifecycle.label ?? lifecycle.product,
                        identifiers: lifecycle.identifiers, cycles: cycles, reference: "OpenEoX: \(vendor) \(lifecycle.product)"))
            }
        }
    }

    private mutating func add(_ product: SourceProduct) { found["\(product.origin.rawValue)\u{0}\(product.product)"] = product }
}
