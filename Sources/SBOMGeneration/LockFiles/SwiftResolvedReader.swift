import JSONStream
import PackageURL
import SBOM

/// SwiftPM's `Package.resolved`, versions 1 to 3.
enum SwiftResolvedReader {
    static func read(_ file: SourceFile, into harvest: inout Harvest) throws(GenerationError) {
        let lock = try file.json()
        guard let version = lock.text("version"), let pins = (lock["object"]?["pins"] ?? lock["pins"])?.arrayValue else {
            throw .notWhatItSays(file.kind, line: nil)
        }
        guard ["1", "2", "3"].contains(version) else { throw .unknownVersion(file.kind, version: version) }
        for pin in pins {
            // Owner and name are taken out of the address.
            let location = (pin.text("location") ?? pin.text("repositoryURL"))?.withoutSecret
            let name = pin.text("identity") ?? pin.text("package")
            let revision = pin["state"]?.text("revision")
            // What is pinned by its branch has a commit for a version.
            let version = pin["state"]?.text("version") ?? revision
            if version == nil { harvest.note(.notPinned(name ?? location ?? "pin", line: nil)) }
            if let location, let name = name ?? location.split(separator: "/").last.map(String.init), isOwn(pin, location) {
                try harvest.add(harvest.ownComponent(name: name, version: version, place: location))
                continue
            }
            guard let (space, package) = location.flatMap(parts) ?? name.flatMap(registryParts) else {
                harvest.note(.entryPassedOver(name ?? location ?? "pin", line: nil))
                continue
            }
            var part = harvest.component(type: "swift", namespace: space, name: package, version: version)
            part.group = nil
            if let location, location.contains(":") {
                var details = ExternalReferenceDetails()
                details.comment = revision.map { "revision \($0)" }
                part.externalReferences = [ExternalReference(type: "vcs", locator: location, details: details.isEmpty ? nil : details)]
            }
            try harvest.add(part)
        }
    }

    /// True for a repository on the disk of whoever resolved.
    private static func isOwn(_ pin: JSONValue, _ location: String) -> Bool {
        pin.text("kind") == "localSourceControl" || ["/", "./", "../", "~/", "file:"].contains { location.hasPrefix($0) }
    }

    /// Host with owner, and repository, of an address of git: `https://host/owner/name.git`, `git@host:owner/name.git`.
    static func parts(_ location: String) -> (String, String)? {
        var text = location[...]
        if let (_, rest) = text.cut(at: ":"), rest.hasPrefix("//") { text = rest.dropFirst(2) }
        if let (user, rest) = text.cut(at: "@"), !user.contains("/") { text = rest }
        var path = text.split { $0 == "/" || $0 == ":" }.map { String($0) }
        guard location.contains(":"), path.count >= 2, var name = path.popLast() else { return nil }
        if name.hasSuffix(".git") { name.removeLast(4) }
        // A port is no part of the name.
        if path.count > 1, path[1].allSatisfy(\.isNumber) { path.remove(at: 1) }
        return name.isEmpty ? nil : (path.joined(separator: "/"), name)
    }

    /// The scope and name of a package of a registry: `mona.LinkedList`.
    private static func registryParts(_ identity: String) -> (String, String)? {
        identity.cut(at: ".").map { (String($0.before), String($0.after)) }
    }
}
