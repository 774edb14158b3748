import CPE
import PackageURL
public import SBOM

extension Inventory {
    /// The inventory that an SBOM describes.
    ///
    /// The described product itself is looked up too where it has an identifier: an SBOM of a library is about that library.
    public init(_ document: SBOMDocument) { self.init(document, parts: Self.parts(of: document)) }

    /// The same with parts whose identity somebody has corrected.
    public init(_ document: SBOMDocument, parts: [Component]) {
        var components: [InventoryComponent] = []
        components.reserveCapacity(parts.count)
        // By a span: an element of an array is copied before it is looked at.
        let span = parts.span
        for index in span.indices { components.append(InventoryComponent(span[index])) }
        self.init(components: components, system: Self.system(parts), isComplete: Self.isComplete(document))
        standIns = standIns(among: parts)
    }

    /// The entries of an SBOM that matching asks about: its components, and what it describes where that has an identifier.
    public static func parts(of document: SBOMDocument) -> [Component] {
        let ids = Set(document.subjects)
        var parts = document.components
        // SPDX lists what it describes among the packages: without an identifier it is the box, not something in it.
        let isBox = { (part: Component) in !part.isIdentified && ids.contains(part.id) }
        if parts.count > ids.count, parts.contains(where: isBox) { parts.removeAll(where: isBox) }
        let subjects = document.subjectComponents.filter { $0.isIdentified || $0.parent != nil }
        if !subjects.isEmpty { parts += subjects }
        return parts
    }

    private static func system(_ parts: [Component]) -> OperatingSystem? {
        let span = parts.span
        for index in span.indices { if let system = OperatingSystem(span[index]) { return system } }
        return nil
    }

    /// An SBOM is complete if it says so of the product that it describes.
    public static func isComplete(_ document: SBOMDocument) -> Bool {
        let ids = Set(document.subjects + document.subjectComponents.map(\.id))
        return document.compositions.contains { composition in
            composition.completeness == .complete && !ids.isDisjoint(with: composition.assemblies + composition.dependencies)
        }
    }
}

extension OperatingSystem {
    /// The distribution that an entry says is the operating system; nil for any other entry. The first one of an SBOM counts.
    public init?(_ component: Component) {
        guard component.kind == .operatingSystem, let release = component.version else { return nil }
        self.init(name: component.name, release: release)
    }
}

extension Component {
    fileprivate var isIdentified: Bool { purl != nil || !cpes.isEmpty }

    /// Marks from CycloneDX's own properties for devices (property taxonomy, `cdx:device`). It has none for model numbers: the name of a piece of
    /// hardware is taken
    /// for one.
    fileprivate var marks: [ProductMark] {
        var found: [ProductMark] = []
        for property in properties {
            switch property.name {
            case "cdx:device:serialNumber": if let mark = ProductMark(.serial, property.value) { found.append(mark) }
            case "cdx:device:sku": if let mark = ProductMark(.sku, property.value) { found.append(mark) }
            default: break
            }
        }
        if kind == .device, let mark = ProductMark(.model, name) { found.append(mark) }
        return found
    }
}

extension InventoryComponent {
    /// The component with its identifiers parsed; those that cannot be are kept with the reason.
    public init(_ component: Component) {
        self.init(reference: component.id, name: component.fullName, version: component.version.flatMap { $0.isEmpty ? nil : $0 })
        supplier = component.supplier?.name
        if component.kind == .operatingSystem { system = OperatingSystem(component) ?? OperatingSystem(name: component.name, release: "") }
        if let text = component.purl {
            take(purl: text)
            if component.hasDetails { for text in component.details.otherPurls { take(purl: text) } }
            if let purl, purl.isUnsourced { source = component.sourcePackage ?? source }
        }
        // Names that a generator merely guessed (Syft's properties) are asked only where there is nothing better.
        let names = purl == nil && component.cpes.isEmpty ? component.allCPEs : component.cpes
        for text in names {
            do {
                let found = try CPE(lenient: text)
                if !cpes.contains(found) { cpes.append(found) }
            } catch {
                unreadable.append(UnreadableIdentifier(text: text, error: error))
            }
        }
        cpesAreGuessed = component.flags.contains(.cpesAreGuessed)
        if version == nil, purl?.version == nil {
            versionRange = (component.hasDetails ? component.details.versionRange : nil) ?? purl?.qualifier("vers")
        }
        digests = component.hashes
        marks = component.marks
        guard component.hasDetails, let pedigree = component.details.pedigree else { return }
        ancestors = pedigree.ancestors.map(InventoryComponent.init)
        for issue in pedigree.patches.flatMap(\.resolves) { if let id = issue.id, !resolved.contains(id) { resolved.append(id) } }
    }

    private mutating func take(purl text: String) {
        do {
            let found = try PackageURL(parsing: text, strictness: .syntax)
            guard let purl else {
                purl = found
                return
            }
            if purl.isUnsourced, found.isSource(of: purl) { source = SourcePackage(name: found.name, version: found.version) }
        } catch {
            unreadable.append(UnreadableIdentifier(text: text, error: error))
        }
    }
}
