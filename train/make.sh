#!/usr/bin/env bash
# Makes the weights: trains, exports to 8 bits, fits what is decided after training, measures.   bash make.sh RUN [arguments of train, e.g. --resume]
set -euo pipefail
cd "$(dirname "$0")"
run=$1; shift
# A thread that waits for the other spins otherwise.
export OMP_WAIT_POLICY=passive GOMP_SPINCOUNT=1000
export MALLOC_MMAP_THRESHOLD_=4000000000 MALLOC_TRIM_THRESHOLD_=16000000000 MALLOC_TOP_PAD_=200000000 PYTHONUNBUFFERED=1
# First the language and who said what, then what happened on top of it, with all the rest kept in practice.
python -m readout_train.train --out "$run/first" "$@"
python -m readout_train.train --out "$run/second" --after "$run/first/state.pt" --epochs 1.5 --rate 8e-5 "$@"
# A mean of both keeps what the first knew of short posts; the heads of what happened are trained again over it.
python -m readout_train.soup "$run/first/state.pt" "$run/second/state.pt" 0.3 --out "$run/mean.pt"
python -m readout_train.heads_alone "$run/mean.pt" --out "$run"
python -m readout_train.export "$run/state.pt" --out "$run/export"
(cd .. && node tools/set-up.mjs)
node settle/main.mjs "$run/export/8"
node same/main.mjs "$run/export/8"
python -m readout_train.measure "$run/state.pt" --onnx "$run/export/8"
python -m readout_train.golden "$run/export/8" --out "$run/export/golden.json"
python -m readout_train.errors "$run/measure-onnx/gold.jsonl" "$run/measure-onnx/predicted.jsonl" > "$run/errors.txt"
