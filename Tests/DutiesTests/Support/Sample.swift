/// A case with something of everything.
enum Sample {
    static let facts = """
        {
          "schema": "mimamori.facts/1",
          "case": "C-2026-001",
          "now": "2026-11-27T09:00:00+09:00",
          "facts": {
            "product.jp.marketed": true, "product.us.marketed": false, "product.eu.marketed": true, "product.eu.regime": "mdr",
            "product.stage": "limited_support", "role.cna": false, "role.processor": true, "role.critical_supplier": false, "role.nis2_entity": false,
            "event.malfunction": true, "event.cyber_incident": true, "event.infection": false, "event.foreign_action": false,
            "event.research_finding": false, "product.jp.rate_designated": false, "product.jp.periodic_designated": false,
            "event.place": "domestic", "event.outcome": "none", "event.could_cause": "serious",
            "event.labelled": {"value": "unknown", "source": "the labelling of the day is being looked for"},
            "investigation.started": true, "harm.feared": true, "recall.decided": false, "report.status": "none", "safety.urgent_measure": false,
            "institution.attack_suspected": true, "institution.disruption_or_leak": true, "institution.requests_information": true,
            "breach.happened": true, "breach.special_care": true, "breach.unlawful_purpose": "unknown",
            "eu.serious_incident": true, "eu.causal_possible": true, "eu.public_health_threat": false, "eu.death_or_deterioration": false,
            "eu.fsca": "unknown", "eu.trend": false, "vuln.exploited": "active", "vuln.confirmed": true, "vuln.in_own_product": true,
            "vuln.affects_others": false, "vuln.jpcert_contacted": true, "vuln.certcc_coordinates": false, "monitoring.gvp_covers": true,
            "t.cvd_received": "not-happened",
            "t.aware": [
              {"value": "2026-11-24T08:10:00+09:00", "by": "service desk", "recorded": "2026-11-24T09:00:00+09:00"},
              {"value": "2026-11-23T17:40:00+09:00", "by": "Sato", "recorded": "2026-11-25T10:00:00+09:00", "reason": "a technician had the call the evening before"}
            ],
            "t.institution_aware": "2026-11-23T16:00:00+09:00", "t.institution_suspects": "2026-11-23T16:00:00+09:00", "t.request_received": "2026-11-26T11:00:00+09:00",
            "t.vuln_confirmed": "2026-11-26", "t.jpcert_contact": "2026-10-01"
          },
          "submissions": [{"duty": "jp.ppc.processor-notice", "kind": "complete", "at": "2026-11-25T15:00:00+09:00", "number": "mail 12"}],
          "pauses": [{"duty": "jp.vuln.publish-45d", "from": "2026-10-10T00:00:00+09:00", "to": "2026-11-19T00:00:00+09:00", "reason": "a second developer needs time", "by": "JPCERT/CC"}]
        }
        """
}
