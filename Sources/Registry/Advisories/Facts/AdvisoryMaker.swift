import Advisories
import Database
import Diagnostics
import Lifecycle
import PSIRT

/// Draws up what a version of an advisory says from the records as they are now.
///
/// What is not known is left out and named among the points; nothing is guessed in silence.
struct AdvisoryMaker {
    /// A release of the advisory, with its product and the stage that it is in.
    struct Part {
        let release: Release
        let product: Product
        let variants: [Variant]
        let stage: DeviceStage
        /// Its id in the advisory.
        var id: String { "\(product.code)-\(release.version)" }
        /// As people name it.
        var name: String { "\(product.code)@\(release.version)" }
    }

    let advisory: StoredAdvisory
    let version: StoredAdvisoryVersion
    let reader: RegistryReader
    let organisation: Organisation
    let profile: AdvisoryProfile
    let parts: [Part]
    let items: [AdvisoryItem]
    let flaws: [OwnFlaw]
    var texts: AdvisoryTexts
    private(set) var points: [AdvisoryPoint] = []

    init(_ advisory: StoredAdvisory, _ version: StoredAdvisoryVersion, _ reader: RegistryReader) throws {
        self.advisory = advisory
        self.version = version
        self.reader = reader
        organisation = try reader.get(Organisation.self, advisory.organisation)
        guard let profile = try reader.find(AdvisoryProfile.self, "organisation_id", .integer(advisory.organisation)) else {
            throw AdvisoryProfile.missing(organisation)
        }
        self.profile = profile
        parts = try Self.parts(version.id, reader)
        items = try AdvisoryItem.all(of: version.id, reader)
        flaws = try AdvisoryItem.own(version.id, reader)
        texts = try AdvisoryTexts(version.id, reader)
    }

    mutating func point(_ key: String, ja japanese: String, en english: String, isAcceptable: Bool = true) {
        points.append(AdvisoryPoint(key, ja: japanese, en: english, isAcceptable: isAcceptable))
    }

    private static func parts(_ version: Int, _ reader: RegistryReader) throws -> [Part] {
        let numbers = try reader.connection.rows("SELECT release_id FROM advisory_release WHERE version_id = ?", [.integer(version)]).map {
            try $0.int("release_id")
        }
        var stages: [Int: DeviceStage] = [:]
        var parts: [Part] = []
        for number in numbers {
            let release = try reader.get(Release.self, number)
            let product = try reader.get(Product.self, release.product)
            let stage = try stages[product.id] ?? StageReading(LifecycleLoader(reader).stage(product)).stage
            stages[product.id] = stage
            // A release of one variant alone is on that model only.
            let variants = try reader.list(Variant.self, where: "product_id = ?", [.integer(product.id)], order: "code").filter {
                release.variant == nil || release.variant == $0.id
            }
            parts.append(Part(release: release, product: product, variants: variants, stage: stage))
        }
        return parts.sorted { ($0.product.code, $0.release.id) < ($1.product.code, $1.release.id) }
    }

    /// The facts as of a moment, which stands as the day of this version.
    mutating func facts(at moment: String) throws -> AdvisoryFacts {
        var vulnerabilities: [AdvisoryVulnerability] = []
        for item in items { vulnerabilities.append(try vulnerability(item)) }
        checkStages()
        let (title, summary) = headings()
        var products: [AdvisoryProduct] = []
        for part in parts {
            var product = self.product(part)
            try identify(&product, part)
            products.append(product)
        }
        var facts = AdvisoryFacts(
            id: advisory.number, kind: version.kindOfAdvisory == .notAffected ? .vex : .securityAdvisory, title: title, summary: summary,
            publisher: publisher, revisions: try revisions(at: moment), products: products, vulnerabilities: vulnerabilities)
        if let label = TLPLabel(rawValue: version.tlp.csaf21) { facts.tlp = label }
        if let terms = profile.termsJa { facts.legalDisclaimer = AdvisoryText(ja: terms, en: profile.termsEn) }
        facts.license = profile.license
        if !version.credit.isEmpty { facts.acknowledgments = [AdvisoryAcknowledgment(names: version.credit)] }
        facts.involvements = try involvements()
        checkKind(vulnerabilities)
        return facts
    }

    private mutating func headings() -> (AdvisoryText, AdvisoryText) {
        var products: [Product] = []
        for part in parts where !products.contains(where: { $0.id == part.product.id }) { products.append(part.product) }
        let (japanese, english) = (products.map(\.nameJa).joined(separator: "、"), products.map(\.nameEn).joined(separator: ", "))
        let names = items.map(\.name)
        let ids = names.count > 3 ? names.prefix(3).joined(separator: ", ") + " …" : names.joined(separator: ", ")
        let title = AdvisorySentences.title(version.kindOfAdvisory, ids, ja: japanese, en: english)
        let summary = AdvisorySentences.summary(version.kindOfAdvisory, ids, ja: japanese, en: english)
        return (
            texts.take("title", Wording(ja: "表題", en: "Title"), ja: title.japanese, en: title.english),
            texts.take("summary", Wording(ja: "概要", en: "Summary"), ja: summary.japanese, en: summary.english)
        )
    }

    private var publisher: AdvisoryPublisher {
        var publisher = AdvisoryPublisher(
            name: organisation.nameJa, namespace: profile.namespace, baseURL: profile.baseURL,
            contact: AdvisoryText(ja: profile.contactJa, en: profile.contactEn), email: profile.email, cveOrganization: profile.cveOrganisation)
        publisher.names = AdvisoryText(en: organisation.nameEn)
        publisher.placement = AdvisoryPublisher.Placement(base: profile.baseURL)
        return publisher
    }

    /// The history: every version that went out, and this one.
    private mutating func revisions(at moment: String) throws -> [AdvisoryRevision] {
        var revisions: [AdvisoryRevision] = []
        let earlier = try reader.list(
            StoredAdvisoryVersion.self, where: "advisory_id = ? AND number < ? AND published_at IS NOT NULL",
            [.integer(advisory.id), .integer(version.number)], order: "number")
        for stored in earlier {
            guard let text = stored.facts, let last = try AdvisoryContent.facts(text).revisions.last else { continue }
            revisions.append(last)
        }
        let words = AdvisorySentences.revision(version.change)
        let summary = texts.take("revision", Wording(ja: "この版で変わったこと", en: "What is new in this version"), ja: words?.japanese, en: words?.english)
        guard let date = AdvisoryTime(moment) else { throw DatabaseError.wrongType(column: "now", wanted: "RFC 3339") }
        revisions.append(AdvisoryRevision(number: version.number, date: date, summary: summary))
        return revisions
    }

    /// The product of a release: its names, and what identifies it. A UDI-DI is the number by which the trade orders it (GS1: a GTIN), so a stock keeping unit;
    /// a variant (型式) is a model.
    private func product(_ part: Part) -> AdvisoryProduct {
        var product = AdvisoryProduct(
            id: part.id, vendor: organisation.nameJa, name: part.product.nameJa, releases: .version(part.release.version))
        product.vendors = AdvisoryText(en: organisation.nameEn)
        product.names = AdvisoryText(en: part.product.nameEn)
        product.modelNumbers = part.variants.map(\.code)
        var units: [String] = []
        for unit in [part.product.udiDI].compactMap({ $0 }) + part.variants.compactMap(\.udiDI) where !units.contains(unit) { units.append(unit) }
        product.skus = units
        return product
    }
}
