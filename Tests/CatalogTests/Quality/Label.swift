import Inputs
import JSONStream

/// A person's verdict on one match (anchore/vulnerability-match-labels): this vulnerability, this package of this image, right or wrong.
struct Label {
    enum Verdict: String {
        case truePositive = "TP"
        case falsePositive = "FP"
        /// The person could not tell; such labels are not graded.
        case unclear = "??"
    }

    var id = ""
    var verdict = Verdict.unclear
    /// Repository and tag, or the repository alone where there is no tag.
    var image = ""
    var package = ""
    var version = ""
    /// The id that the scanner reported, and the CVE it stands for.
    var ids: [String] = []

    /// All labels that name a package; `unnamed` counts those that only name a file.
    static func all(_ relative: String) throws -> (labels: [Label], unnamed: Int) {
        let block = try DocumentFile.open(TestData.path(relative))
        var labels: [Label] = []
        var unnamed = 0
        for line in String(decoding: block.bytes, as: UTF8.self).split(separator: "\n") {
            var json = JSONReader(ByteBlock(line.utf8))
            guard let label = Label(try json.value()) else {
                unnamed += 1
                continue
            }
            labels.append(label)
        }
        return (labels, unnamed)
    }

    private init?(_ value: JSONValue) {
        guard let package = value["package"]?["name"]?.stringValue, let version = value["package"]?["version"]?.stringValue else { return nil }
        self.package = package
        self.version = version
        id = value["ID"]?.stringValue ?? ""
        verdict = value["label"]?.stringValue.flatMap(Verdict.init) ?? .unclear
        let tag = value["image_tag"]?.stringValue ?? ""
        image = (value["image_repository"]?.stringValue ?? "") + (tag.isEmpty ? "" : ":" + tag)
        ids = [value["vulnerability_id"], value["effective_cve"]].compactMap { $0?.stringValue }
    }
}
