import Registry
import SBOM

/// An SBOM as the API shows it, with the names of what it belongs to.
struct SBOMView: Sendable {
    let sbom: StoredSBOM
    let supplier: String?

    static let shape = Shape<SBOMView>(
        "SBOM",
        [
            .number("id") { $0.sbom.id }, .text("file") { $0.sbom.file }, .text("sha256") { $0.sbom.digest }, .word("source") { $0.sbom.source },
            .optional("supplier") { $0.supplier }, .text("receivedAt") { $0.sbom.receivedAt }, .word("state") { $0.sbom.state },
            .text("format") { $0.sbom.format }, .optional("name") { $0.sbom.name }, .optional("version") { $0.sbom.version },
            .number("components") { $0.sbom.components }, .number("errors") { $0.sbom.errors }, .number("warnings") { $0.sbom.warnings },
            .optionalNumber("score") { $0.sbom.score }, .flag("complete") { $0.sbom.isComplete }, .number("corrected") { $0.sbom.corrected },
            .optionalNumber("replacedBy") { $0.sbom.replacedBy },
        ])

    static func all(_ sboms: [StoredSBOM], _ call: Call) async throws -> [SBOMView] {
        let names = try await call.ask(NamesOf(suppliers: sboms.map(\.supplier)))
        return sboms.map { SBOMView(sbom: $0, supplier: $0.supplier.flatMap { names.suppliers[$0] }) }
    }
}

extension ListComponents.Entry {
    /// A component of a release as the API shows it.
    static let shape = Shape<ListComponents.Entry>(
        "Component",
        [
            .text("ecosystem") { $0.ecosystem }, .text("namespace") { $0.space }, .text("name") { $0.name }, .text("version") { $0.version },
            .text("kind") { $0.kind }, .optional("purl") { $0.purl }, .optional("supplier") { $0.supplier }, .optional("licenses") { $0.licenses },
            .optional("origin") { $0.origin.origin?.rawValue }, .number("sbom") { $0.sbom }, .optional("providedBy") { $0.providedBy },
        ])
}

extension ListFindings.Entry {
    /// A finding as the API shows it.
    static let shape = Shape<ListFindings.Entry>(
        "Finding",
        [
            .number("id") { $0.id }, .word("state") { $0.state }, .text("component") { $0.component }, .text("version") { $0.version },
            .text("vulnerability") { $0.vulnerability }, .text("severity") { $0.severity }, .tenths("score") { $0.score },
            .optionalNumber("epssBillionths") { $0.epss }, .flag("exploited") { $0.isExploited }, .optional("fixedIn") { $0.fixedIn },
            .text("confidence") { $0.confidence }, .text("foundAt") { $0.foundAt }, .optional("summaryJa") { $0.summaryJa },
            .optional("summaryEn") { $0.summaryEn },
        ])
}

extension FindComponent.Use {
    /// Where a component is used.
    static let shape = Shape<FindComponent.Use>(
        "ComponentUse",
        [
            .text("product") { $0.product }, .text("release") { $0.release }, .word("state") { $0.state }, .text("ecosystem") { $0.ecosystem },
            .text("namespace") { $0.space }, .text("component") { $0.component }, .text("version") { $0.version },
            .optional("supplier") { $0.supplier }, .optional("origin") { $0.origin.origin?.rawValue },
        ])
}

extension FindComponent.Answer {
    /// The answer to "where is it".
    static let shape = Shape<FindComponent.Answer>(
        "ComponentUses",
        [
            .list("uses", FindComponent.Use.shape) { $0.uses }, .texts("incomparable") { $0.incomparable }, .flag("cut") { $0.isCut },
            .optional("next") { $0.next?.text },
        ])
}
