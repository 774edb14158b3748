import JSONStream
import PackageURL

/// Merges suppliers' SBOMs into the SBOM of a product, with provenance for each entry.
///
/// Two entries are joined only where it is certain that they are the same: equal purls with a version, purl, version and name equal, the same strong
/// digest under the same name, an identified part without a version of which both say the same in everything, or the same entry of the same file
/// taken in before. Everything else stands side by side.
public struct SBOMMerger {
    var merge: SBOMMerge
    let options: MergeOptions
    var ids: Set<String>
    /// Places in `components` by what makes an entry certain.
    var certain: [String: Int] = [:]
    /// Places in `components` by name and version, in small letters, of what has both.
    var named: [String: Int] = [:]
    /// Places in `components` of what has an identifier and no version, by all that is said of it.
    var versionless: [Component: Int] = [:]
    /// Places in `services` by the entry of the file that they were taken in from.
    var serviceEntries: [String: Int] = [:]
    /// Places in `services` by what is said of them.
    var plainServices: [Component: Int] = [:]
    /// Where each component's facts are from.
    var origins: [String: String] = [:]
    /// Formats by what the SBOMs are called, as they came.
    var families: [String: SBOMFormat.Family] = [:]
    /// Ids of files by everything else that is said of them.
    var files: [FileEntry: String] = [:]
    /// What the product's SBOM is called.
    let product: String

    /// `product` with all of `suppliers` in it.
    ///
    /// - Throws: ``SBOMError`` where a supplier's SBOM cannot be brought into the format of the product's.
    public static func merge(
        _ product: SupplierSBOM, _ suppliers: [SupplierSBOM], options: MergeOptions = MergeOptions()
    ) throws(SBOMError) -> SBOMMerge {
        var product = product
        let family = product.document.format.family
        var losses: [(String, SBOMLoss)] = []
        if product.document.format.family == .swid {
            // A tag is about one piece of software and has no room for the parts of others.
            let written = try SBOMWriter.write(product.document, as: SBOMWriter.fallback(SBOMFormat(.cycloneDX, .json, version: "")), pretty: false)
            losses = written.losses.filter(\.isLoss).map { (product.name, $0) }
            product.document = try SBOMReader.read(ByteBlock(written.bytes))
        }
        var merger = SBOMMerger(product, options)
        merger.merge.losses += losses
        merger.families[product.name] = family
        for supplier in suppliers { try merger.take(supplier) }
        merger.finish(suppliers, product.document)
        return merger.merge
    }

    private init(_ product: SupplierSBOM, _ options: MergeOptions) {
        merge = SBOMMerge(document: product.document)
        self.options = options
        self.product = product.name
        ids = Set(product.document.everything.map(\.id)).union(product.document.tools.map(\.id)).union(product.document.files.map(\.id))
        for file in product.document.files where !file.hashes.isEmpty {
            var nameless = file
            nameless.id = ""
            if files[nameless] == nil { files[nameless] = file.id }
        }
        for (index, component) in product.document.components.enumerated() {
            note(component, at: index)
            origins[component.id] = Self.source(of: component) ?? product.name
        }
        for (index, service) in product.document.services.enumerated() { note(service: service, at: index) }
    }

    mutating func note(_ component: Component, at index: Int) {
        for key in Self.keys(component) where certain[key] == nil { certain[key] = index }
        if let name = Self.nameAndVersion(component), named[name] == nil { named[name] = index }
        if let plain = Self.withoutVersion(component), versionless[plain] == nil { versionless[plain] = index }
    }

    /// What two entries of one part most likely share, whatever else identifies them: name and version; of a part without a version, name and
    /// identifier.
    static func nameAndVersion(_ component: Component) -> String? {
        guard component.kind != .file, !component.name.isEmpty else { return nil }
        guard let version = component.version, !version.isEmpty else {
            guard let identifier = component.purl ?? component.cpes.first else { return nil }
            return "\(component.name.lowercased())\u{0}\u{0}\(identifier)"
        }
        return "\(component.name.lowercased())\u{0}\(version.lowercased())"
    }

    /// All that is said of an identified part without a version, but for its id, where it is from and who says so; nil for other parts.
    static func withoutVersion(_ component: Component) -> Component? {
        guard component.version?.isEmpty != false, component.kind != .file, component.purl != nil || !component.cpes.isEmpty else { return nil }
        var plain = withoutSource(component)
        plain.version = nil
        plain.parent = nil
        if plain.hasDetails { plain.details.entryAuthors = [] }
        return plain
    }

    /// What makes it certain that another entry is the same.
    static func keys(_ component: Component) -> [String] {
        var keys: [String] = []
        for text in component.purls {
            guard let purl = try? PackageURL(parsing: text, strictness: .syntax) else { continue }
            if purl.version != nil { keys.append("purl \(purl.canonical)") }
            // The version may stand beside the purl. One address may have several things in it, so that the name counts too.
            guard let version = purl.version ?? component.version, !version.isEmpty else { continue }
            let package = [purl.type, purl.namespace ?? "", purl.name, purl.subpath ?? ""] + purl.qualifiers.map { "\($0.key)=\($0.value)" }
            keys.append("name \((package + [version, component.fullName.lowercased()]).joined(separator: "\u{0}"))")
        }
        for hash in component.hashes where hash.algorithm.digestBytes ?? 0 >= 32 {
            keys.append("hash \(hash.algorithm.name) \(hash.value.lowercased()) \(component.fullName)")
        }
        if let entry = entryKey(component) { keys.append(entry) }
        return keys
    }

    private mutating func take(_ supplier: SupplierSBOM) throws(SBOMError) {
        var document = supplier.document
        if supplier.name != product { families[supplier.name] = document.format.family }
        let target = merge.document.format
        // SPDX 2 and SPDX 3 share their name, and neither their words nor their ids.
        let isOfOneKind = document.format.family == target.family && (document.format.notation == .jsonLD) == (target.notation == .jsonLD)
        if !isOfOneKind, let format = Self.writable(target) {
            // Unread members and words of one format mean nothing in another: it is converted first, and what that costs is said.
            let (bytes, losses) = try SBOMWriter.write(document, as: format, pretty: false)
            merge.losses += losses.filter(\.isLoss).map { (supplier.name, $0) }
            document = try SBOMReader.read(ByteBlock(bytes))
        }
        var intake = SupplierIntake(name: supplier.name, document: document)
        intake.run(&self)
    }

    private static func writable(_ format: SBOMFormat) -> SBOMFormat? {
        SBOMWriter.formats.first { $0 == format } ?? SBOMWriter.formats.last { $0.family == format.family && $0.notation == .json }
    }

    /// An id that nothing has yet.
    mutating func freeID(_ wanted: String) -> String {
        var id = wanted
        var number = 2
        while !ids.insert(id).inserted {
            id = "\(wanted)~\(number)"
            number += 1
        }
        return id
    }

    private mutating func finish(_ suppliers: [SupplierSBOM], _ before: SBOMDocument) {
        if let author = options.author, merge.document.authors.map(\.name) != [author.name] { merge.document.authors = [author] }
        regroup()
        if !suppliers.isEmpty { merge.document.keepGuessedNames() }
        // What was merged before stays as it is, to the byte.
        guard merge.document != before else { return }
        let times = ([merge.document] + suppliers.map(\.document)).compactMap(\.created)
        merge.document.created = options.created ?? Moment.latest(times) ?? merge.document.created
        raiseVersion()
    }

    /// Statements about one part next to each other, and none of a part that it needs nothing where another says what it needs.
    private mutating func regroup() {
        var places: [String: Int] = [:]
        for relationship in merge.document.relationships where places[relationship.from] == nil { places[relationship.from] = places.count }
        let numbered = merge.document.relationships.enumerated().sorted { one, other in
            let (left, right) = (places[one.element.from] ?? 0, places[other.element.from] ?? 0)
            return left == right ? one.offset < other.offset : left < right
        }
        merge.document.relationships = numbered.map(\.element)
        let needing = Set(merge.document.relationships.lazy.filter { $0.kind == .dependsOn }.map(\.from))
        merge.document.withoutDependencies.removeAll { needing.contains($0) }
    }
}
