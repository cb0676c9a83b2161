// Whole files of platforms and shops that say things in their own way, with rows made up here.
#include <doctest/doctest.h>

#include <string>

#include "support/reading.h"

using namespace weerzien;
using namespace weerzien::ingest;
using test::Figures;
using test::figures;
using test::read_files;

TEST_CASE("a column for the time that holds whole dates is the date") {
  for (const char* header : {"Bestellzeit", "Besteltijd", "Tijdstip", "Zeit", "Heure", "Time"}) {
    CAPTURE(header);
    const auto made = read_files({std::string("Nr;") + header +
                                  ";E-Mail;Summe\n1;03.01.24 10:11;a@x.de;10,00\n"
                                  "2;15.02.24 09:30;a@x.de;20,00\n"});
    CHECK(figures(*made) == Figures{1, 2, 3000});
  }
  const auto both =
      read_files({"Order ID,Date,Time,Customer,Total\n1,2026-01-05,10:11,Ada,10.00\n"});
  CHECK(both->data().orders.day == std::vector<Day>{day_from_civil(2026, 1, 5)});
}

TEST_CASE("quotation marks inside cells do not make blanks cut a table of tabs") {
  std::string text =
      "amazon-order-id\tpurchase-date\torder-status\turl\tproduct-name\tsku\tquantity\tcurrency\t"
      "item-price\tship-city\tbuyer-email\n";
  for (int i = 0; i < 6; ++i) {
    text += "303-" + std::to_string(i) + "\t2026-01-0" + std::to_string(i + 1) +
            "T10:00:00+00:00\tShipped\t\tCandle \"Big\"\tC1\t1\tEUR\t10.00\t\tm" +
            std::to_string(i % 2) + "@marketplace.amazon.de\n";
  }
  const auto made = read_files({text});
  CHECK(made->files()[0]->dialect.delimiter == "\t");
  CHECK(made->files()[0]->mapping.preset == "amazon");
  CHECK(figures(*made) == Figures{2, 6, 6000});
}

TEST_CASE("revenue is what the customer paid, not the net beside it") {
  for (const char* header : {"Netto;BTW;Bruto", "Netto;BTW 21%;Bruto", "Excl;;Incl"}) {
    CAPTURE(header);
    const auto made = read_files({std::string("Factuurnummer;Datum;Relatie;") + header +
                                  "\n1;03-01-2026;Ada;100,00;21,00;121,00\n"
                                  "2;14-02-2026;Ben;10,00;2,10;12,10\n"});
    CHECK(figures(*made) == Figures{2, 2, 13310});
  }
}

TEST_CASE("amounts in cents are divided by a hundred, unless they have decimals") {
  const std::string header = "order id,date,email,amount_cents\n";
  CHECK(figures(*read_files({header + "1,2026-01-05,a@x.nl,999\n2,2026-01-06,b@x.nl,1250\n"})) ==
        Figures{2, 2, 2249});
  CHECK(figures(*read_files({header + "1,2026-01-05,a@x.nl,9.99\n2,2026-01-06,b@x.nl,12.50\n"})) ==
        Figures{2, 2, 2249});
  ReadOptions settled;
  settled.decimal_mark = DecimalMark::point;
  CHECK(figures(*read_files({header + "1,2026-01-05,a@x.nl,999\n"}, settled)) ==
        Figures{1, 1, 999});
}

TEST_CASE("who did not come, was offered something or gave it back bought nothing") {
  for (const char* status :
       {"No-show", "Niet verschenen", "Afgezegd", "Verplaatst", "Nicht erschienen", "Angebot",
        "Offerte", "Quote", "Vervallen", "Borrador", "Gecrediteerd", "Zurückgegeben"}) {
    CAPTURE(status);
    const auto made =
        read_files({std::string("order id,date,email,total,status\n"
                                "1,2026-01-05,a@x.nl,10.00,Completed\n2,2026-01-06,b@x.nl,20.00,") +
                    status + "\n"});
    CHECK(figures(*made) == Figures{1, 1, 1000});
  }
}

TEST_CASE("a quotation among invoices is no order") {
  const auto made = read_files(
      {"Belegart;Belegnummer;Belegdatum;Kunden-Nr.;Brutto\nRechnung;R1;03.01.2026;1;119,00\n"
       "Angebot;A1;14.01.2026;3;595,00\nRechnung;R2;13.02.2026;1;59,50\n"});
  CHECK(figures(*made) == Figures{1, 2, 17850});
}

TEST_CASE("yes and no say whether an order was paid or given back") {
  const auto paid = read_files(
      {"Ordernr;Datum;E-mail;Totaal;Betaald;Status\n1;03-01-2026;a@x.nl;12,10;Ja;Verzonden\n"
       "2;14-01-2026;b@x.nl;12,10;Nee;Nieuw\n"});
  CHECK(figures(*paid) == Figures{1, 1, 1210});
  const auto refunded =
      read_files({"Purchase ID,Purchase Date,Buyer Email,Total,Refunded?,Fully Refunded?\n"
                  "p1,2026-01-03,a@x.nl,10.00,0,0\np2,2026-01-04,b@x.nl,10.00,1,1\n"
                  "p3,2026-02-03,a@x.nl,20.00,0,0\n"});
  CHECK(figures(*refunded) == Figures{1, 2, 3000});
}

TEST_CASE("a parcel that was cancelled is a cancelled order, one that waits is not") {
  const auto made = read_files(
      {"Order ID,Email,Financial Status,Fulfillment Status,Currency,Amount Refunded,Total,"
       "Created at,Lineitem quantity,Lineitem name\n"
       "1,a@x.nl,PAID,FULFILLED,EUR,0.00,25.00,2026-01-03 10:11:12 +0100,1,Mug\n"
       "2,a@x.nl,PAID,CANCELED,EUR,0.00,25.00,2026-02-03 10:11:12 +0100,1,Mug\n"
       "3,a@x.nl,PAID,PENDING,EUR,0.00,25.00,2026-03-03 10:11:12 +0100,1,Mug\n"});
  CHECK(figures(*made) == Figures{1, 2, 5000});
}

TEST_CASE("lines below the first row of an order are its lines, the sum below them is not") {
  const auto made =
      read_files({"Order;Datum;Klant;Artikel;Bedrag\n1;03-01-2026;Ada;Tea;10\n;;;Mug;5\n"
                  "2;14-01-2026;Ben;Tea;10\n3;14-02-2026;Ada;Tea;10\n;;;Pot;7\n;;;;42\n"});
  CHECK(figures(*made) == Figures{2, 3, 4200});
}

TEST_CASE("sums of a month in the column of dates do not hide the date") {
  const auto made =
      read_files({"Datum;Bonnr;Klant;Bedrag\n03-01-2026;1;Ada;10,00\n04-01-2026;2;Ben;20,00\n"
                  "Subtotaal januari;;;30,00\n05-02-2026;3;Ada;30,00\nSubtotaal februari;;;30,00\n"
                  "Totaal;;;60,00\n"});
  CHECK(figures(*made) == Figures{2, 3, 6000});
}

TEST_CASE("a list of customers or of products asks to be confirmed") {
  const auto list = [](const char* text) {
    const auto made = read_files({text});
    const Mapping& mapping = made->files()[0]->mapping;
    return mapping.is_list && mapping.needs_confirmation;
  };
  CHECK(
      list("Klantnr;Naam;E-mail;Aangemaakt op\nk1;Ada;a@x.nl;01-10-2026\n"
           "k2;Ben;b@x.nl;02-10-2026\nk3;Cas;c@x.nl;15-10-2026\n"));
  CHECK(
      list("Handle,Title,Vendor,Price,Created at\nmug,Mug,V,10.00,2026-01-01\n"
           "cup,Cup,V,12.00,2026-02-01\n"));
  CHECK(!list("Customer ID,Date\nk1,2026-01-01\nk2,2026-01-02\nk1,2026-02-03\n"));
}

TEST_CASE("WooCommerce's list of orders is read without its formatted revenue") {
  const auto made = read_files(
      {"Date,\"Order #\",Status,Customer,\"Customer type\",\"Product(s)\",\"Items sold\","
       "\"Coupon(s)\",\"N. Revenue\",Attribution\n"
       "\"2026-01-03 10:11:12\",101,completed,\"Ada A\",new,\"1× Mug\",1,,30,Direct\n"
       "\"2026-01-04 10:11:12\",102,completed,\"Ben B\",new,\"1× Mug\",1,,10,Direct\n"});
  CHECK(figures(*made) == Figures{2, 2, 4000});
  CHECK(made->files()[0]->mapping.preset == "woocommerceAnalytics");
}

TEST_CASE("of the movements of a payment account only sales and refunds count") {
  const auto made = read_files(
      {"Date,Name,Type,Status,Currency,Gross,From Email Address,To Email Address,Transaction ID\n"
       "03/01/2026,Ada A,Website Payment,Completed,EUR,25.00,a@x.nl,shop@x.nl,T1\n"
       "14/01/2026,,General Withdrawal,Completed,EUR,-24.10,shop@x.nl,,T2\n"
       "15/01/2026,,General Currency Conversion,Completed,EUR,7.00,shop@x.nl,,T3\n"
       "24/01/2026,Ada A,Website Payment,Completed,EUR,35.00,a@x.nl,shop@x.nl,T4\n"
       "25/01/2026,Ada A,Payment Refund,Completed,EUR,-35.00,shop@x.nl,a@x.nl,T5\n"});
  CHECK(figures(*made) == Figures{1, 2, 2500});
  CHECK(made->data().customers.keys.size() == 1);
}
