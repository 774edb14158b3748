extension SBOMDocument {
    /// The document of a tag as other formats can take it; what only a tag can say is named as lost.
    ///
    /// Its files are parts, nested in the software: SPDX files must have a SHA-1 (SPDX 2.3 clause 8.4), and CycloneDX has files as components only.
    func leavingTag(_ losses: inout LossList) -> SBOMDocument {
        var document = self
        for index in document.relationships.indices where document.relationships[index].details != nil {
            losses.component = document.relationships[index].from
            var details = document.relationships[index].details ?? RelationshipDetails()
            losses.dropUnread(&details.unknown)
            document.relationships[index].details = details == RelationshipDetails() ? nil : details
        }
        for index in document.components.indices {
            losses.component = document.components[index].id
            for place in document.components[index].licenses.indices {
                guard var details = document.components[index].licenses[place].details, !details.unknown.isEmpty else { continue }
                losses.dropUnread(&details.unknown)
                document.components[index].licenses[place].details = details
            }
            for place in document.components[index].externalReferences.indices {
                let relation = document.components[index].externalReferences[place].type
                // What software is installed from is its distribution.
                if relation == "installationmedia" || relation == "packageinstaller" {
                    document.components[index].externalReferences[place].type = "distribution"
                }
            }
        }
        losses.component = nil
        for file in files { document.components.append(Self.part(file, in: subjects.first)) }
        document.files = []
        return document
    }

    private static func part(_ file: FileEntry, in parent: String?) -> Component {
        var part = Component(id: file.id, name: file.name, kind: .file)
        part.parent = parent
        part.hashes = file.hashes
        // The name has the folders already.
        part.unknown = file.unknown.filter { field in
            if field.key == SWIDFolders.key { return SWIDFolders(field)?.saysMoreThanPath ?? true }
            return field.key != "@location" && field.key != "@root"
        }
        return part
    }
}
