import XMLStream

/// The packages of one collection of an advisory.
struct UpdateInfoPackages {
    private struct Build {
        let name: String
        /// Epoch, version and release; no epoch is written where it is 0.
        let version: String
        let release: String
        let isSource: Bool
    }

    private var builds: [Build] = []
    private let conditions: FixedBuilds.Conditions
    /// Line of a package without name, version or release; nil if there is none.
    private(set) var brokenLine: Int?

    var isEmpty: Bool { builds.isEmpty && brokenLine == nil }

    /// The first of the packages' names; empty if there is none.
    var firstName: String { builds.map(\.name).min() ?? "" }

    init(_ collection: XMLNode) {
        var conditions = FixedBuilds.Conditions()
        if let module = collection.child("module"), let name = module.attribute("name"), let stream = module.attribute("stream") {
            conditions.module = name + ":" + stream
        }
        self.conditions = conditions
        for package in collection.all("package") {
            guard let name = package.attribute("name"), let version = package.attribute("version"), let release = package.attribute("release"),
                !name.isEmpty, !version.isEmpty, !release.isEmpty
            else {
                if brokenLine == nil { brokenLine = package.line }
                continue
            }
            let epoch = package.attribute("epoch") ?? "0"
            let start = epoch.isEmpty || epoch == "0" || epoch == "None" ? "" : epoch + ":"
            let isSource = ["src", "nosrc"].contains(package.attribute("arch"))
            builds.append(Build(name: name, version: start + version + "-" + release, release: release, isSource: isSource))
        }
    }

    /// What is affected. Source packages count where no package is named that is installed.
    func affected(_ named: DistributionWords.Named) -> [AffectedPackage] {
        var fixed = FixedBuilds(named)
        let installed = builds.filter { !$0.isSource }
        for build in installed.isEmpty ? builds : installed {
            var conditions = conditions
            // Built for a module, of which the advisory does not say the stream: one of several may be meant.
            if conditions.module == nil, build.release.contains(".module") || build.release.hasPrefix("module") {
                conditions.words.append("the module stream of " + build.version)
            }
            fixed.add(build.name, build.version, conditions)
        }
        guard installed.isEmpty, PackageIdentity.namesInstalled(named.distribution) else { return fixed.affected }
        return fixed.affected.map { package in
            var source = package
            source.package = package.package.ofSource
            return source
        }
    }

    /// The release that all builds are marked for; nil if they are not, or differ.
    func release(of distribution: String) -> String? {
        var found: String?
        for build in builds {
            guard let mark = Self.mark(build.release, distribution) else { return nil }
            if let found, found != mark { return nil }
            found = mark
        }
        return found
    }

    /// `2` of `141.amzn2.5.3`, `8` of `12.el8_4` and `1.module+el8.4.0+521`, `40` of `3.fc40`.
    private static func mark(_ release: String, _ distribution: String) -> String? {
        let start =
            switch distribution {
            case "amzn": "amzn"
            case "fedora": "fc"
            case "almalinux", "ol", "redhat", "rocky": "el"
            default: ""
            }
        guard !start.isEmpty else { return nil }
        for part in release.split(whereSeparator: { [".", "+", "_"].contains($0) }) where part.hasPrefix(start) {
            let number = part.dropFirst(start.count).prefix { $0.isNumber }
            if !number.isEmpty { return DistributionRelease.canonical(String(number), distribution: distribution) }
        }
        return nil
    }
}
