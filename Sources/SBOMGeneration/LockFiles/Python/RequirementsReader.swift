import JSONStream
import PackageURL
import SBOM

/// pip's `requirements.txt` and the files that it names: packages pinned with `==`, with the digests that pip holds them against (pip documentation,
/// "Requirements File Format"), and what they are there for where a program wrote the file (``RequirementOrigins``).
struct RequirementsReader {
    private var files: RequirementFiles
    private var origins = RequirementOrigins()
    private var names: [String: Int] = [:]
    /// The index that packages come from, if a file names one in place of the public one.
    private var index: String?
    /// Versions that files of constraints name, by normal names.
    private var constraints: [String: String] = [:]

    static func read(_ file: SourceFile, into harvest: inout Harvest) throws(GenerationError) {
        var reader = RequirementsReader(files: RequirementFiles(file, shown: harvest.path))
        try reader.take(reader.files.first, &harvest)
        try reader.connect(&harvest)
    }

    private init(files: RequirementFiles) { self.files = files }

    private mutating func take(_ place: RequirementFiles.Place, _ harvest: inout Harvest) throws(GenerationError) {
        let path = harvest.path
        harvest.path = place.shown
        defer { harvest.path = path }
        let lines = RequirementLine.all(of: place.source.text(&harvest))
        // Constraints hold for what stands above them too.
        for line in lines {
            if let (name, value) = line.option, name == "-c" || name == "--constraint" { constrain(value, line, place, &harvest) }
        }
        for line in lines {
            if line.text.isEmpty {
                // Those at the margin are about what follows.
                if line.isIndented, let comment = line.comment { origins.take(comment) } else { origins.begin(nil) }
                continue
            }
            origins.begin(nil)
            if let (name, value) = line.option {
                try option(name, value, line, place, &harvest)
                continue
            }
            if PythonOrigin.tools.contains(where: line.text.hasPrefix) {
                try option("-e", line.text, line, place, &harvest)
                continue
            }
            guard var part = Requirement.component(line, constraints, index, &harvest) else {
                harvest.note(.entryPassedOver(line.text, line: line.number))
                continue
            }
            if place.isForDevelopment { part.scope = .excluded }
            let index = try harvest.add(part)
            names[PythonPackage.normal(part.name)] = index
            origins.begin(index)
            if let comment = line.comment { origins.take(comment) }
        }
        origins.begin(nil)
    }

    /// What the files say of why a package is there; a package of which they say nothing, the project wants itself.
    private func connect(_ harvest: inout Harvest) throws(GenerationError) {
        let origins = origins.found
        harvest.statesNeeds = !harvest.parts.isEmpty && harvest.parts.indices.allSatisfy { origins[$0] != nil }
        for index in harvest.parts.indices {
            let given = origins[index] ?? []
            let from = given.compactMap { names[PythonPackage.normal($0)] }
            for other in from { try harvest.need(other, index) }
            if from.isEmpty || given.contains(where: RequirementOrigins.isOwn) { try harvest.need(nil, index) }
        }
    }

    /// `-r` names a file that is read in this place, `-e git+…#egg=name` is a package; other options are for pip.
    private mutating func option(
        _ name: String, _ value: String, _ line: RequirementLine, _ place: RequirementFiles.Place, _ harvest: inout Harvest
    ) throws(GenerationError) {
        switch name {
        case "-r", "--requirement":
            if let next = files.open(value, line, from: place, &harvest) { try take(next, &harvest) }
        case "-i", "--index-url": if case .index(let address?) = PythonOrigin(index: value) { index = address }
        case "-e", "--editable":
            guard let egg = value.firstRange(of: "egg=").map({ value[$0.upperBound...].prefix { $0 != "&" } }), let name = PythonPackage.name(of: egg)
            else {
                harvest.note(.entryPassedOver(line.text, line: line.number))
                return
            }
            try harvest.add(PythonPackage.component(name, nil, from: .repository(String(value.withoutFragment.trimmed)), &harvest))
        default: return
        }
    }

    /// Takes the versions of a file of constraints: they hold for what is installed, and install nothing themselves.
    private mutating func constrain(_ value: String, _ line: RequirementLine, _ place: RequirementFiles.Place, _ harvest: inout Harvest) {
        guard let file = files.open(value, line, from: place, isConstraint: true, &harvest) else { return }
        let path = harvest.path
        harvest.path = file.shown
        defer { harvest.path = path }
        for line in RequirementLine.all(of: file.source.text(&harvest)) {
            if let (name, value) = line.option {
                if ["-r", "--requirement", "-c", "--constraint"].contains(name) { constrain(value, line, file, &harvest) }
            } else if let name = PythonPackage.name(of: line.text), let version = Requirement.pinned(Requirement.wanted(line.text, name)) {
                constraints[PythonPackage.normal(name)] = version
            }
        }
    }
}
