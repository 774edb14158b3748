import JSONStream
import PackageURL
import SBOM

/// PHP's `composer.lock`: packages of the product under `packages`, the rest under `packages-dev`.
enum ComposerLockReader {
    static func read(_ file: SourceFile, into harvest: inout Harvest) throws(GenerationError) {
        let lock = try file.json()
        guard lock["packages"] != nil || lock["packages-dev"] != nil else { throw .notWhatItSays(file.kind, line: nil) }
        harvest.statesNeeds = true
        var names = ProvidedNames()
        var wants: [(from: Int, names: [String])] = []
        for (list, scope) in [("packages", nil), ("packages-dev", .excluded)] as [(String, ComponentScope?)] {
            for package in lock.list(list) {
                guard let full = package.text("name")?.withoutSecret, let (vendor, name) = full.cut(at: "/") else {
                    harvest.note(.entryPassedOver(package.text("name") ?? list, line: nil))
                    continue
                }
                var part: Component
                if package["dist"]?.text("type") == "path" {
                    part = harvest.ownComponent(
                        name: String(name), version: package.text("version"), place: package["dist"]?.text("url") ?? full)
                    part.group = String(vendor)
                } else {
                    part = harvest.component(type: "composer", namespace: String(vendor), name: String(name), version: package.text("version"))
                }
                part.scope = scope
                // Several are a choice (Composer's schema, "license").
                part.licenses = LicenseReading.choice(package.texts("license"))
                part.details.authors = package.list("authors").compactMap { author in
                    var details = PartyDetails()
                    if let mail = author.text("email"), mail.contains("@") { details.email = mail }
                    return author.text("name").map { Party(name: $0, details: details.isEmpty ? nil : details) }
                }
                part.details.description = package.text("description")
                part.hashes = package["dist"]?.text("shasum").flatMap { Hash(.sha1, hex: $0) }.map { [$0] } ?? []
                let places = [
                    (package.text("homepage"), "website"), (package["source"]?.text("url"), "vcs"), (package["dist"]?.text("url"), "distribution"),
                ]
                // The path of a folder is no address.
                let isOwn = part.purl == nil
                part.externalReferences = places.compactMap { place, type in
                    guard let place, !isOwn || place.contains("://") || RepositoryAddress.asAddress(place) != nil else { return nil }
                    return ExternalReference(type: type, locator: place)
                }
                let index = try harvest.add(part)
                names.add(name: full.lowercased(), index)
                for provided in package.names("provide") + package.names("replace") { names.add(provided: provided.lowercased(), index) }
                wants.append((index, package.names("require")))
            }
        }
        for (from, wanted) in wants {
            for name in wanted { for index in names.packages(name.lowercased()) { try harvest.need(from, index) } }
        }
        guard let block = file.neighbour("composer.json"), let project = try? SourceFile.json(block) else { return }
        if let name = project.text("name") {
            var component = Component(id: "", name: name)
            component.version = project.text("version")
            harvest.setProject(component)
        }
        for name in project.names("require") + project.names("require-dev") {
            for index in names.packages(name.lowercased()) { try harvest.need(nil, index) }
        }
    }
}
