#include "ingest/statuses.h"

#include <string>

#include "ingest/roles.h"
#include "ingest/word_list.h"

namespace weerzien::ingest {

namespace {

using table::StatusKind;

struct Known {
  StatusKind kind;
  std::string_view words;  // folded, '|' between them
};

constexpr Known known_statuses[] = {
    {StatusKind::counted,
     "paid|completed|complete|processing|partially refunded|partially paid|partially shipped|"
     "shipped|delivered|fulfilled|partially fulfilled|unfulfilled|succeeded|success|captured|"
     "authorized|authorised|closed|done|new|awaiting fulfillment|awaiting shipment|"
     "awaiting pickup|shipping|ready for pickup|in transit|invoiced|open|confirmed|accepted|"
     "payment accepted|betaald|voltooid|afgerond|verzonden|geleverd|in behandeling|verwerkt|"
     "afgehandeld|nieuw|gedeeltelijk terugbetaald|betaling aanvaard|bezahlt|abgeschlossen|"
     "versendet|versandt|verschickt|geliefert|in bearbeitung|erledigt|neu|teilweise erstattet|"
     "paye|payee|terminee|termine|expediee|expedie|livree|livre|en cours|en preparation|"
     "paiement accepte|partiellement remboursee|in progress|in process|sales order|ok|true|yes|1"},
    {StatusKind::cancelled,
     "cancelled|canceled|voided|void|failed|failure|expired|draft|test|trash|deleted|declined|"
     "rejected|denied|error|payment error|canceled by customer|blocked|fraud|suspected fraud|"
     "checkout draft|abandoned|geannuleerd|mislukt|verlopen|concept|afgewezen|geweigerd|"
     "verwijderd|storniert|abgebrochen|fehlgeschlagen|abgelaufen|entwurf|abgelehnt|annulee|annule|"
     "echouee|echoue|expiree|brouillon|refusee|refuse|erreur de paiement|incomplete|chargeback|"
     "disputed|uncaptured|no show|noshow|did not show|missed|moved|rescheduled|quote|quoted|"
     "quotation|estimate|proposal|pro forma|proforma|lapsed|niet verschenen|niet gekomen|afgezegd|"
     "verplaatst|offerte|vervallen|nicht erschienen|abgesagt|verschoben|angebot|verfallen|"
     "widerrufen|absent|absente|non presente|ne s est pas presente|reporte|reportee|devis|"
     "no presentado|no asistio|presupuesto|borrador|preventivo|bozza|rascunho|orcamento"},
    {StatusKind::unpaid,
     "pending|pending payment|awaiting payment|unpaid|on hold|holded|payment review|"
     "payment pending|awaiting bank wire payment|awaiting check payment|overdue|"
     "manual verification required|processing payment|requires payment method|requires action|"
     "in afwachting|in de wacht|wacht op betaling|wachten op betaling|openstaand|niet betaald|"
     "onbetaald|te betalen|ausstehend|wartend|zahlung ausstehend|offen|unbezahlt|in wartestellung|"
     "en attente|en attente de paiement|impayee|impaye|en attente paiement"},
    {StatusKind::refunded,
     "refunded|fully refunded|refund|returned|reversed|terugbetaald|geretourneerd|retour|"
     "gerestitueerd|erstattet|ruckerstattet|zuruckerstattet|retourniert|rembourse|remboursee|"
     "retourne|retournee|credited|gecrediteerd|gutgeschrieben|credite|creditee|teruggestuurd|"
     "zuruckgegeben|zuruckgesendet|zuruckgeschickt|devuelto|devuelta|reso|devolvido"},
};

// What single words of a status say, by their beginnings, for phrases that are on no list: English,
// Dutch, German, French, Spanish, Italian, Portuguese, Polish, Czech and the languages of
// Scandinavia.
enum Says : unsigned {
  part = 1,
  given_back = 2,
  stopped = 4,
  not_yet = 8,
  waiting = 16,
  money = 32,
  parcel = 64,
  done = 128,
  asked = 256,
};

struct Stems {
  Says says;
  std::string_view stems;
};

constexpr Stems stems[] = {
    {part, "parti|partly|gedeelt|deels|teil|parcial|parzial|czesc|castec|delvis|delvist"},
    {given_back,
     "refund|return|revers|terugbe|teruggest|geretour|gerestit|retour|erstatt|ruckerst|zuruckerst|"
     "ruckgab|rembours|retourn|reembol|devuel|devol|rimbors|reso|zwroc|zwrot|vracen|aterbet|"
     "tilbage|refunder|kreditert"},
    {stopped,
     "cancel|void|fail|expir|declin|reject|denied|abandon|delet|fraud|bounced|geannul|annul|"
     "mislukt|"
     "verlopen|afgewez|geweiger|verwijd|storn|abgebroch|fehlgesch|abgelauf|abgelehnt|echou|echec|"
     "refus|anul|rechaz|fallid|fallit|caduc|rifiut|scadut|recus|odrzuc|anulow|zrusen|selhal|"
     "avbrut|kansell|avbest|misslyck|annuller|avvist"},
    {not_yet, "not|niet|nicht|non|nie|unpaid|unbez|onbet|impay|ikke|inte|neuhraz|nezapl|nieopl"},
    {waiting,
     "await|wait|pending|hold|afwacht|wacht|openst|wart|ausstehend|attente|pendient|pendente|"
     "attesa|espera|aguard|oczek|ceka|vanta|vent|afvent|hold"},
    {money,
     "pay|paid|deposit|bank|wire|transfer|cheque|check|betal|betaal|overboek|overschrijv|zahl|"
     "bezahlt|uberweis|paie|paye|virement|regle|pago|pagad|pagam|pagat|transferenc|bonific|platn|"
     "oplac|zaplac|przelew|platb|zapl|uhraz|betalt"},
    {parcel,
     "ship|deliver|fulfil|pick|dispatch|verzend|bezorg|ophal|versand|liefer|abhol|exped|livrais|"
     "envio|retiro|sped|ritiro|wysyl|odbior|doruc|odesl|leverans"},
    {done,
     "complet|process|progress|prepar|accept|confirm|approv|success|succe|captur|invoic|receiv|"
     "sent|shipped|delivered|closed|done|finish|settled|voltooid|afgerond|afgehand|verzonden|"
     "geleverd|verwerkt|ontvang|gesloten|bevest|geaccept|gefactur|abgeschl|versend|versandt|"
     "verschickt|geliefert|eingegang|bestat|geschloss|warenausg|erledigt|bearbeit|termin|expedie|"
     "livre|recu|"
     "valid|traite|ferme|prepara|cerrad|enviad|entreg|completad|acept|confirmad|procesad|recibid|"
     "evaso|spedit|consegn|conclus|chius|elabor|lavoraz|concluid|aprovad|faturad|process|"
     "zrealiz|wysl|dostarcz|realiz|potwierdz|przyjet|zakoncz|vyriz|odesl|dorucen|prijat|slutf|"
     "skickad|levere|behandl|gennemf|fullf|sendt|afsluttet"},
    {asked, "request|aangevr|angefordert|demand|solicit|richiest|zadan|initiat"},
};

unsigned said_by(std::string_view folded) {
  unsigned said = 0;
  for (const Stems& entry : stems) {
    for_each_part(folded, ' ', [&](std::string_view word) {
      for_each_part(entry.stems, '|', [&](std::string_view stem) {
        if (word.starts_with(stem)) said |= entry.says;
      });
    });
  }
  return said;
}

StatusKind kind_of_phrase(unsigned said, bool one_word) {
  if ((said & given_back) != 0) {
    if ((said & part) != 0) return StatusKind::counted;
    return (said & (waiting | asked)) != 0 ? StatusKind::unknown : StatusKind::refunded;
  }
  if ((said & stopped) != 0) {
    return (said & (not_yet | asked)) != 0 ? StatusKind::unknown : StatusKind::cancelled;
  }
  if ((said & money) != 0 && (said & (not_yet | waiting)) != 0) return StatusKind::unpaid;
  if ((said & waiting) != 0) {
    if ((said & parcel) != 0) return StatusKind::counted;
    return one_word ? StatusKind::unpaid : StatusKind::unknown;
  }
  if ((said & not_yet) != 0) return one_word ? StatusKind::unpaid : StatusKind::unknown;
  return (said & (done | money)) != 0 ? StatusKind::counted : StatusKind::unknown;
}

constexpr std::size_t phrase_bytes_max = 80;

std::string folded_status(std::string_view text) {
  std::string folded = fold_header(text);
  if (folded.starts_with("wc ")) folded.erase(0, 3);
  return folded;
}

}  // namespace

StatusKind status_kind(std::string_view text) {
  if (text.size() > phrase_bytes_max) return StatusKind::unknown;
  const std::string folded = folded_status(text);
  for (const Known& entry : known_statuses) {
    if (is_listed(folded, entry.words)) return entry.kind;
  }
  return kind_of_phrase(said_by(folded), folded.find(' ') == folded.npos);
}

bool is_open_status(std::string_view text) {
  return is_listed(folded_status(text),
                   "open|offen|openstaand|ouvert|ouverte|abierto|abierta|aperto|aberto|otwarte|"
                   "open order|opened");
}

bool is_paid_status(std::string_view text) {
  return is_listed(folded_status(text),
                   "paid|betaald|bezahlt|paye|payee|pagado|pagada|pagato|pagata|pago|paga|oplacone|"
                   "zaplaceno|betald|betalt");
}

}  // namespace weerzien::ingest
