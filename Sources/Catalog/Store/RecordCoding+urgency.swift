extension RecordCoding {
    /// What speaks of exploitation and of decisions.
    static func encodeUrgency(_ record: VulnerabilityRecord, into blob: inout ByteWriter) {
        blob.byte(record.exploitation == nil ? 0 : 1)
        if let known = record.exploitation {
            blob.text(known.added)
            blob.optionalText(known.due)
            blob.byte(known.ransomware ? 1 : 0)
            blob.optionalText(known.action)
        }
        blob.varint(record.decisions.count)
        for decision in record.decisions {
            blob.text(decision.giver)
            blob.optionalText(decision.time)
            blob.varint(decision.points.count)
            for point in decision.points {
                blob.text(point.name)
                blob.text(point.value)
            }
        }
    }

    static func decodeUrgency(_ text: inout ByteCursor, into record: inout VulnerabilityRecord) throws(CatalogError) {
        if try text.byte() == 1 {
            var known = KnownExploitation(added: try text.text())
            known.due = try text.optionalText()
            known.ransomware = try text.byte() == 1
            known.action = try text.optionalText()
            record.exploitation = known
        }
        for _ in 0..<(try text.count()) {
            var decision = SSVCDecision(giver: try text.text(), time: try text.optionalText(), points: [])
            for _ in 0..<(try text.count()) { decision.points.append(SSVCDecision.Point(name: try text.text(), value: try text.text())) }
            record.decisions.append(decision)
        }
    }
}
