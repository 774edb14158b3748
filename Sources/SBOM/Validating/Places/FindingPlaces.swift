import JSONStream

/// Gives findings their places: JSON Pointer and line, or the row of a table.
struct FindingPlaces {
    let block: ByteBlock
    let transcript: Transcript?
    let document: SBOMDocument
    let limits: SBOMLimits

    /// Fills in what can be known. `places` has a place to look up for each of `findings`, or none.
    ///
    /// The document is gone through once more, and only if something asks for it. What was read once can be read again; if not, places stay unknown.
    func fill(_ findings: inout [SBOMFinding], _ places: [RulePlace?]) {
        switch (document.format.family, document.format.notation) {
        case (.swid, _): SWIDPlaces.fill(&findings, places, block, document, limits)
        case (.table, _): rows(&findings, places)
        default:
            let source = transcript.map { $0.json === block ? PlaceSource(block) : PlaceSource($0) } ?? PlaceSource(block)
            found(&findings, places, source)
            lines(&findings, places, source)
        }
    }

    private func found(_ findings: inout [SBOMFinding], _ places: [RulePlace?], _ source: PlaceSource) {
        let wanted = places.lazy.compactMap(\.self).filter { if case .pointer = $0 { false } else { true } }
        guard !wanted.isEmpty else { return }
        var finder = PlaceFinder(source, wanted: wanted, limits: limits.json)
        do {
            if finder.wantsDefinitions {
                let start = finder.json
                try finder.definitions()
                finder.json = start
            }
            switch (document.format.family, document.format.notation) {
            case (.cycloneDX, _): try finder.cycloneDX()
            case (_, .jsonLD): try finder.spdx3()
            default: try finder.spdx()
            }
        } catch {
            return
        }
        for (index, place) in places.enumerated() {
            guard let place, let found = finder.place(of: place) else { continue }
            findings[index].pointer = found.pointer
            findings[index].line = found.line
        }
    }

    /// Pointers that the reader gave: it may have been past the value, or at a line of the transcript, when it made its remark.
    private func lines(_ findings: inout [SBOMFinding], _ places: [RulePlace?], _ source: PlaceSource) {
        var pointers: [String] = []
        for case .pointer(let pointer)? in places { pointers.append(pointer) }
        guard !pointers.isEmpty else { return }
        let lines = PointerLines.find(pointers, in: source, limits: limits.json)
        for (index, place) in places.enumerated() {
            guard case .pointer(let pointer)? = place, let line = lines[pointer] else { continue }
            findings[index].pointer = pointer
            findings[index].line = line
        }
    }

    /// Rows and, for findings about one cell, columns of a table.
    private func rows(_ findings: inout [SBOMFinding], _ places: [RulePlace?]) {
        guard places.contains(where: { $0 != nil }),
            let rows = try? TableReader.readRows(block, format: document.format, limits: limits).rows
        else { return }
        var numbers: [String: Int] = [:]
        for (component, number) in zip(document.components, rows.numbers) { numbers[component.id] = number }
        for (index, place) in places.enumerated() {
            switch place {
            case .entry(let entry):
                if entry.list == .components, rows.numbers.indices.contains(entry.index) { findings[index].line = rows.numbers[entry.index] }
            case .value(let entry, _, let text, _):
                guard entry.list == .components, rows.numbers.indices.contains(entry.index) else { continue }
                findings[index].line = rows.numbers[entry.index]
                findings[index].column = rows.column(of: text, row: rows.numbers[entry.index])
            case .mention(.created, let text):
                findings[index].line = rows.row(ofTime: text)
                findings[index].column = rows.column(of: .timestamp)
            case .edge(let id, _):
                findings[index].line = numbers[id]
                findings[index].column = rows.column(of: .dependsOn)
            case .mention(_, let id): findings[index].line = numbers[id]
            // What the table as a whole lacks would stand in a column, so the headers are the place.
            case .document: findings[index].line = rows.headerRow
            case .lastDefinition, .pointer, .field, nil: continue
            }
        }
    }
}
