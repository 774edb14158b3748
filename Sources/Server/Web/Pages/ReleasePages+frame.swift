import Diagnostics
import Registry

/// The pages of a release.
enum ReleasePages {
    /// The tabs of a release.
    enum Tab: String, CaseIterable {
        case overview, components, findings, documents, graph, difference

        var tail: String {
            switch self {
            case .overview: ""
            case .components: "/components"
            case .findings: "/findings"
            case .documents: "/documents"
            case .graph: "/why"
            case .difference: "/difference"
            }
        }
    }

    static let path = "/products/{product}/releases/{version}"

    /// What the head of a release's pages shows.
    struct Facts: Sendable {
        let product: Product
        let release: Release
        let figures: ReleaseFigures.Figures
        let documents: Int

        var reference: ReleaseReference { ReleaseReference(product: product.code, version: release.version) }
    }

    static func facts(_ call: PageCall) async throws -> Facts {
        let reference = call.release
        let release = try await call.ask(GetRelease(reference))
        return Facts(
            product: try await call.ask(ShowProduct(reference.product)), release: release,
            figures: try await call.ask(ReleaseFigures(product: reference.product, version: reference.version))[release.id]
                ?? ReleaseFigures.Figures(),
            documents: try await call.ask(DocumentsOfRelease(reference)).count)
    }

    /// Head, crumbs and tabs of a page of the release.
    static func frame(_ facts: Facts, _ tab: Tab?, _ call: PageCall) -> View {
        let name = call.name(facts.product.nameJa, facts.product.nameEn)
        var tabs: View = [:]
        for other in Tab.allCases {
            tabs[other.rawValue] =
                [
                    "href": Places.release(facts.reference, other.tail), "isCurrent": other == tab ? true : nil,
                    "count": other == .components
                        ? Figures.grouped(facts.figures.components)
                        : other == .findings
                            ? Figures.grouped(facts.figures.open) : other == .documents ? Figures.grouped(facts.documents) : nil,
                ] as View
        }
        var view: View = [
            "head": ["title": "\(name) \(facts.release.version)", "states": [call.tag(facts.release.state)]] as View, "tab": tabs,
            "release": ["href": Places.release(facts.reference)] as View,
        ]
        view.setCrumbs([("/products", call.say("製品", "Products")), (Places.product(facts.product.code), name)])
        return view
    }
}
