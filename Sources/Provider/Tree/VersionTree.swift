import Advisories
import JSONStream

/// What is served of one version of CSAF.
struct VersionTree {
    let version: CSAFVersion
    let documents: [ProviderDocument]
    let settings: ProviderSettings
    let signatures: [String: [UInt8]]
    let key: PublicKeyFile?

    init(
        _ version: CSAFVersion, _ documents: [ProviderDocument], _ settings: ProviderSettings, _ signatures: [String: [UInt8]],
        _ key: PublicKeyFile?
    ) {
        (self.version, self.documents, self.settings, self.signatures, self.key) = (version, documents, settings, signatures, key)
    }

    /// The labels that have a folder: those of the documents, and the open one always (requirement 15 wants a feed of CLEAR or GREEN).
    var labels: [TLPLabel] { TLPLabel.allCases.filter { label in label == .clear || documents.contains { $0.label == label } } }

    var files: [TreeFile] {
        var found = labels.flatMap(area)
        found.append(TreeFile(path: "\(ProviderLayout.folder(version))/service.json", bytes: service.file))
        found.append(TreeFile(path: "\(ProviderLayout.folder(version))/\(ProviderLayout.metadataName)", bytes: metadata.file))
        return found
    }

    func documents(_ label: TLPLabel) -> [ProviderDocument] { documents.filter { $0.label == label } }

    /// When something of a label last changed.
    func updated(_ label: TLPLabel) -> AdvisoryTime {
        documents(label).map(\.currentRelease).reduce(settings.lastUpdated) { max($0, $1) }
    }

    private func area(_ label: TLPLabel) -> [TreeFile] {
        let folder = ProviderLayout.area(label, version)
        let own = documents(label)
        var found = [
            TreeFile(path: ProviderLayout.feed(label, version), bytes: feed(label).file),
            TreeFile(path: ProviderLayout.categories(label, version), bytes: categories(label).file),
            TreeFile(path: folder + "/index.txt", bytes: DirectoryFiles.index(own)),
            TreeFile(path: folder + "/changes.csv", bytes: DirectoryFiles.changes(own, version)),
        ]
        for document in own {
            let path = ProviderLayout.path(document)
            let name = String(path.split(separator: "/").last ?? "")
            found.append(TreeFile(path: path, bytes: document.bytes))
            for algorithm in HashAlgorithm.allCases {
                let line = "\(algorithm.hex(document.bytes))  \(name)\n"
                found.append(TreeFile(path: path + "." + algorithm.rawValue, bytes: Array(line.utf8)))
            }
            if let signature = signatures[path] { found.append(TreeFile(path: path + ".asc", bytes: signature)) }
        }
        return found + DirectoryFiles.listings(folder, found.map(\.path))
    }
}
