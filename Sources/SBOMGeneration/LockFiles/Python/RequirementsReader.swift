import JSONStream
import PackageURL
import SBOM

/// pip's `requirements.txt`: packages pinned with `==`, with the digests that pip holds them against (pip documentation, "Requirements File Format"), and what
/// they are there for where a program wrote the file (``RequirementOrigins``).
enum RequirementsReader {
    static func read(_ file: SourceFile, into harvest: inout Harvest) throws(GenerationError) {
        var lines = Lines(file.text(&harvest))
        let isForDevelopment = file.path.split(separator: "/").last.map { $0.contains("dev") || $0.contains("test") } ?? false
        var origins = RequirementOrigins()
        var names: [String: Int] = [:]
        while let line = lines.next() {
            let number = lines.number
            if line.trimmed.first == "#" {
                // Those at the margin are about what follows.
                if line.first == " " { origins.take(line.trimmed.dropFirst()) } else { origins.begin(nil) }
                continue
            }
            var text = withoutComment(line)
            // A backslash at the end carries the line on.
            var last = line
            while text.last == "\\", let next = lines.next() {
                text = text.dropLast().trimmed + " " + withoutComment(next)
                last = next
            }
            let requirement = text.trimmed
            if requirement.isEmpty { continue }
            origins.begin(nil)
            if requirement.hasPrefix("-") {
                try option(requirement, number, &harvest)
                continue
            }
            guard var part = component(requirement, number, &harvest) else {
                harvest.note(.entryPassedOver(String(requirement), line: number))
                continue
            }
            if isForDevelopment { part.scope = .excluded }
            let index = try harvest.add(part)
            names[PythonPackage.normal(part.name)] = index
            origins.begin(index)
            if let comment = comment(last) { origins.take(comment) }
        }
        try connect(origins.found, names, &harvest)
    }

    /// What the file says of why a package is there; a package of which it says nothing, the project wants itself.
    private static func connect(_ origins: [Int: [String]], _ names: [String: Int], _ harvest: inout Harvest) throws(GenerationError) {
        harvest.statesNeeds = !harvest.parts.isEmpty && harvest.parts.indices.allSatisfy { origins[$0] != nil }
        for index in harvest.parts.indices {
            let given = origins[index] ?? []
            let from = given.compactMap { names[PythonPackage.normal($0)] }
            for other in from { try harvest.need(other, index) }
            if from.isEmpty || given.contains(where: RequirementOrigins.isOwn) { try harvest.need(nil, index) }
        }
    }

    /// What stands behind the mark of a comment.
    private static func comment(_ line: Substring) -> Substring? {
        let code = withoutComment(line)
        let rest = line.trimmed.dropFirst(code.count).trimmed
        return rest.first == "#" ? rest.dropFirst() : nil
    }

    private static func withoutComment(_ line: Substring) -> String {
        var isAfterSpace = true
        for index in line.indices {
            if line[index] == "#", isAfterSpace { return String(line[..<index].trimmed) }
            isAfterSpace = line[index] == " " || line[index] == "\t"
        }
        return String(line.trimmed)
    }

    /// `-e git+…#egg=name` is a package. `-r` and `-c` name files that are read themselves if they lie in the folder; other options are for pip.
    private static func option(_ text: Substring, _ line: Int, _ harvest: inout Harvest) throws(GenerationError) {
        guard let (name, value) = text.cut(at: " ") ?? text.cut(at: "=") else { return }
        switch name {
        case "-e", "--editable":
            guard let egg = value.firstRange(of: "egg=").map({ value[$0.upperBound...].prefix { $0 != "&" } }), let name = PythonPackage.name(of: egg)
            else {
                harvest.note(.entryPassedOver(String(text), line: line))
                return
            }
            let address = String(value.prefix { $0 != "#" }.trimmed)
            try harvest.add(PythonPackage.component(name, nil, vcs: address, &harvest))
        default: return
        }
    }

    private static func component(_ text: Substring, _ line: Int, _ harvest: inout Harvest) -> Component? {
        guard let name = PythonPackage.name(of: text) else { return nil }
        let rest = text.dropFirst(name.count).trimmed
        let words = text.split(separator: " ")
        let hashes = words.compactMap { word in word.hasPrefix("--hash=") ? Hash(named: word.dropFirst(7)) : nil }
        var wanted = rest.prefix { $0 != ";" }.trimmed
        if wanted.first == "[", let (_, after) = wanted.cut(at: "]") { wanted = after.trimmed }
        if let options = wanted.firstRange(of: "--") { wanted = wanted[..<options.lowerBound].trimmed }
        if wanted.first == "@" {
            let address = String(wanted.dropFirst().trimmed)
            return PythonPackage.component(name, nil, hashes: hashes, vcs: address.hasPrefix("git+") ? address : nil, &harvest)
        }
        guard wanted.isEmpty || "=<>!~(".contains(wanted.first ?? " ") else { return nil }
        guard let version = pinned(wanted) else {
            harvest.note(.notPinned(name + String(wanted), line: line))
            return PythonPackage.component(name, nil, hashes: hashes, &harvest)
        }
        return PythonPackage.component(name, version, hashes: hashes, &harvest)
    }

    /// The version behind `==` or `===`, if nothing else is asked for and it is one version.
    private static func pinned(_ text: Substring) -> String? {
        guard text.hasPrefix("=="), !text.contains(",") else { return nil }
        let version = text.drop { $0 == "=" }.trimmed
        return version.isEmpty || version.contains("*") || version.contains(" ") ? nil : String(version)
    }
}
