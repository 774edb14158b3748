extension SBOMDocument {
    /// The document of a tag with its files among the parts, nested in the software, for formats whose own files ask for more than tags say.
    ///
    /// SPDX files must have a SHA-1 (SPDX 2.3 clause 8.4), and CycloneDX has files as components only.
    var withFilesAsParts: SBOMDocument {
        guard !files.isEmpty else { return self }
        var document = self
        let parent = subjects.first
        for file in files {
            var part = Component(id: file.id, name: file.name, kind: .file)
            part.parent = parent
            part.hashes = file.hashes
            // The name has the folders already.
            part.unknown = file.unknown.filter { $0.key != SWIDFolders.key || SWIDFolders($0)?.saysMoreThanPath ?? true }
            document.components.append(part)
        }
        document.files = []
        return document
    }
}
